/** Version of the record; containers (json, log) carry it. Changes with any change of a field. */
export const SCHEMA_VERSION = '1.2';
