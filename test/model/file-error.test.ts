import { expect, test } from 'vitest';
import { formatError, ZhibiaoError } from '../../src/model/errors.js';
import { fileError } from '../../src/model/file-error.js';

const told = (code: string): string => {
  const fault = Object.assign(new Error(code), { code, syscall: 'read' });
  return formatError(fileError('a.txt', fault) as ZhibiaoError);
};

test('case 34: what the system says of a file is told with the path and what mends it', () => {
  expect(told('EIO')).toBe(
    'zhibiao: error[E-READ] a.txt: the file cannot be read: the disk reports a fault. hint: read it again, or copy it to another disk',
  );
  expect(told('EMFILE')).toMatch(/E-READ.* too many files are open\. hint: raise the limit with ulimit -n$/);
  expect(told('EXDEV')).toMatch(/E-READ.* the system says EXDEV\. hint: /);
  expect(told('EACCES')).toMatch(/E-PERMISSION\] a\.txt/);
});

test('a fault of the program stays one', () => {
  const fault = new TypeError('x is not a function');
  expect(fileError('a.txt', fault)).toBe(fault);
  const argument = Object.assign(new TypeError('The argument must be'), { code: 'ERR_INVALID_ARG_VALUE' });
  expect(fileError('a.txt', argument)).toBe(argument);
  expect(argument).not.toBeInstanceOf(ZhibiaoError);
});
