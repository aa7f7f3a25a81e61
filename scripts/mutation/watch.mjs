// The copy that writes down what a test could see of each mutant: not only whether its place is reached, but whether what stands
// there would have another value. A condition that is true each time it is asked hides the mutant that makes it true, and no
// test need be run against it.
import { parseSync } from 'rolldown/utils';

const ACTIVE = 'stryMutAct_9fa48';
const REACHED = 'stryCov_9fa48';
/** What can be worked out a second time without doing anything. */
const PURE = new Set([
  ...['Identifier', 'Literal', 'ThisExpression', 'MemberExpression', 'ChainExpression', 'BinaryExpression'],
  ...[
    'LogicalExpression',
    'UnaryExpression',
    'ConditionalExpression',
    'ParenthesizedExpression',
    'TemplateLiteral',
  ],
]);

/** JavaScript of the instrumenter with every choice between a mutant and the original replaced by the original, watched. */
export function watch(name, code) {
  const { program, errors } = parseSync(name.replace(/\.ts$/, '.js'), code);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  return render(program, code);
}

function render(node, code) {
  let text = '';
  let at = node.start;
  for (const [found, shown] of watchedIn(node, code)) {
    text += code.slice(at, found.start) + shown;
    at = found.end;
  }
  return text + code.slice(at, node.end);
}

/** The outermost choices, and calls that say what was reached, with what they are replaced by. */
function watchedIn(node, code) {
  if (node.type === 'ConditionalExpression' && idOf(node.test, ACTIVE) !== null)
    return [[node, choice(node, code)]];
  if (node.type === 'IfStatement' && idOf(node.test, ACTIVE) !== null)
    return [[node, render(node.alternate, code)]];
  if (node.type === 'CallExpression' && node.callee.name === REACHED)
    return [[node, `$all(${idsOf(node).join()})`]];
  return childrenOf(node).flatMap((child) => watchedIn(child, code));
}

function choice(node, code) {
  const mutants = [];
  let rest = node;
  for (
    ;
    rest.type === 'ConditionalExpression' && idOf(rest.test, ACTIVE) !== null;
    rest = plain(rest.alternate)
  )
    mutants.push([idOf(rest.test, ACTIVE), plain(rest.consequent)]);
  const [, original] = rest.expressions;
  const others = mutants.map(([id, mutant]) => `${id}, ${otherValue(id, mutant, plain(original), code)}`);
  return `$see(${render(original, code)}, ${others.join(', ')})`;
}

/** What the mutant would be: its value where that can be told without harm, else something that nothing is the same as. */
function otherValue(id, mutant, original, code) {
  const text = code.slice(mutant.start, mutant.end);
  if (mutant.type === 'Literal' && typeof mutant.value === 'boolean') return text;
  if (!isPure(mutant)) return '$other';
  const isSafe = mutant.type === 'BinaryExpression' && original.type === 'BinaryExpression';
  return `$open(${id}) ? ${isSafe ? text : `$attempt(() => (${text}))`} : $known`;
}

function isPure(node) {
  return (
    PURE.has(node.type) &&
    childrenOf(node).every((child) => child.type === 'TemplateElement' || isPure(child))
  );
}

const plain = (node) => (node.type === 'ParenthesizedExpression' ? plain(node.expression) : node);

function idOf(node, name) {
  return node.type === 'CallExpression' && node.callee.name === name ? Number(node.arguments[0].value) : null;
}

const idsOf = (call) => call.arguments.map(({ value }) => Number(value));

function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string')
    .sort((a, b) => a.start - b.start);
}
