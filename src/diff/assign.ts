/** A possible pair: places in two lists, and what the pair is worth, above 0. */
export interface Edge {
  a: number;
  b: number;
  worth: number;
}

/** Beyond so many on a side the best total is no longer sought; the worthiest pairs are taken one after the other. */
const MOST_EXACT = 160;

/** One-to-one pairs with the largest total worth. Exact for every group that hangs together, up to a size. */
export function assign(edges: readonly Edge[]): Edge[] {
  return components(edges).flatMap((group) => {
    const sizeA = new Set(group.map(({ a }) => a)).size;
    const sizeB = new Set(group.map(({ b }) => b)).size;
    if (sizeA === 1 || sizeB === 1)
      return [group.reduce((best, edge) => (edge.worth > best.worth ? edge : best))];
    return Math.max(sizeA, sizeB) > MOST_EXACT ? takeWorthiest(group) : bestTotal(group);
  });
}

/** Edges that share no end, however many steps apart, are decided apart. */
function components(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    while (parents.get(root) !== undefined) root = parents.get(root)!;
    for (let at = node; at !== root; ) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { a, b } of edges) {
    const [ofA, ofB] = [rootOf(`a${a}`), rootOf(`b${b}`)];
    if (ofA !== ofB) parents.set(ofA, ofB);
  }
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = rootOf(`a${edge.a}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [edge]);
    else group.push(edge);
  }
  return [...groups.values()];
}

function takeWorthiest(group: readonly Edge[]): Edge[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return [...group]
    .sort((x, y) => y.worth - x.worth)
    .filter(({ a, b }) => {
      if (usedA.has(a) || usedB.has(b)) return false;
      usedA.add(a);
      usedB.add(b);
      return true;
    });
}

/**
 * The Hungarian method with potentials, O(n³): rows are the smaller side; a pair that is no edge is worth 0, so that it is
 * chosen only where a row finds nothing, and dropped.
 */
function bestTotal(group: readonly Edge[]): Edge[] {
  const listA = [...new Set(group.map(({ a }) => a))];
  const listB = [...new Set(group.map(({ b }) => b))];
  const turned = listA.length > listB.length;
  const [rows, columns] = turned ? [listB, listA] : [listA, listB];
  const rowOf = new Map(rows.map((id, i) => [id, i]));
  const columnOf = new Map(columns.map((id, i) => [id, i]));
  const cells = rows.map(() => new Array<Edge | null>(columns.length).fill(null));
  for (const edge of group) {
    const [row, column] = turned ? [edge.b, edge.a] : [edge.a, edge.b];
    cells[rowOf.get(row)!]![columnOf.get(column)!] = edge;
  }
  const chosen = solve(cells.map((row) => row.map((edge) => -(edge?.worth ?? 0))));
  return chosen.map((column, row) => cells[row]![column]!).filter((edge) => edge !== null);
}

/** For each row its column, at the least total cost. No more rows than columns. */
function solve(cost: readonly (readonly number[])[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  const ofRow = new Array<number>(rows + 1).fill(0);
  const ofColumn = new Array<number>(columns + 1).fill(0);
  // Counted from 1; the place 0 stands for the row that is being entered.
  const rowAt = new Array<number>(columns + 1).fill(0);
  const before = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row += 1) {
    rowAt[0] = row;
    let column = 0;
    const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Array<boolean>(columns + 1).fill(false);
    do {
      seen[column] = true;
      const current = rowAt[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j += 1) {
        if (seen[j]) continue;
        const reduced = cost[current - 1]![j - 1]! - ofRow[current]! - ofColumn[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          before[j] = column;
        }
        if (least[j]! < step) {
          step = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j += 1) {
        if (seen[j]) {
          ofRow[rowAt[j]!]! += step;
          ofColumn[j]! -= step;
        } else least[j]! -= step;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      rowAt[column] = rowAt[before[column]!]!;
      column = before[column]!;
    }
  }
  const result = new Array<number>(rows).fill(0);
  for (let j = 1; j <= columns; j += 1) if (rowAt[j] !== 0) result[rowAt[j]! - 1] = j - 1;
  return result;
}
