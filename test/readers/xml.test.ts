import { expect, test } from 'vitest';
import { parseXml } from '../../src/readers/xml.js';

function textOf(xml: string | Uint8Array): string {
  let text = '';
  parseXml(
    Buffer.from(xml),
    { part: 'part.xml', path: 'a.docx', deepest: 512 },
    {
      open: (name, { val }) => {
        text += `<${name}${val === undefined ? '' : ` ${val}`}>`;
      },
      close: () => {},
      text: (more) => {
        text += more;
      },
    },
  );
  return text;
}

const fault = (code: string) => expect.objectContaining({ code, hint: expect.any(String) });

test('names are local, references resolved', () => {
  expect(textOf('<w:p><w:t w:val="5">&lt;5&#x4ebf;</w:t></w:p>')).toBe('<p><t 5><5亿');
});

test.each([
  ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>亿</a>', 'utf16le')])],
  // 亿 in GBK is d2da.
  [
    'GBK as declared',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.from('d2da', 'hex'),
      Buffer.from('</a>'),
    ]),
  ],
])('%s', (_, bytes) => expect(textOf(bytes)).toBe('<a>亿'));

test.each([
  ['an outer entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'E-XML-DTD'],
  ['an entity bomb', '<!DOCTYPE a [<!ENTITY x "55"><!ENTITY y "&x;&x;">]><a>&y;</a>', 'E-XML-DTD'],
  ['50,000 levels', '<a>'.repeat(50_000), 'E-LIMIT-DEPTH'],
  ['an end that is missing', '<a><b></a>', 'E-CORRUPT'],
  ['nothing', '', 'E-CORRUPT'],
])('case 25: %s is refused', (_, xml, code) => expect(() => textOf(xml)).toThrowError(fault(code)));

test('case 25: an instruction with an address is passed over', () => {
  expect(textOf('<?xml-stylesheet href="http://a.example/x.xsl"?><a>5</a>')).toBe('<a>5');
});
