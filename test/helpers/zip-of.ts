export { zipOf } from '../../scripts/same-text/zip.mjs';
