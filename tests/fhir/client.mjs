// A client of others (fhir-kit-client) finds a patient's plan and sessions. Arguments: the server's FHIR address, a token, a patient's id.
// Writes what it found, as JSON.
import { Client } from 'fhir-kit-client';

const [baseUrl, bearerToken, patient] = process.argv.slice(2);
const client = new Client({ baseUrl, bearerToken });

const capability = await client.capabilityStatement();
const person = await client.read({ resourceType: 'Patient', id: patient });
const plans = await client.search({ resourceType: 'CarePlan', searchParams: { patient, status: 'active' } });
const plan = plans.entry[0].resource;
const requests = await Promise.all(plan.activity.map(activity => client.resolve({ reference: activity.reference.reference })));

const pains = [];
for (let page = await client.search({ resourceType: 'Observation', searchParams: { patient, code: 'pain-after', _count: 2 } }); page; page = await client.nextPage({ bundle: page })) {
  pains.push(...(page.entry ?? []).map(entry => entry.resource.valueQuantity.value));
}

let refusal;
try {
  await client.read({ resourceType: 'CarePlan', id: 'nothing' });
} catch (error) {
  refusal = error.response.data.issue[0].code;
}

console.log(JSON.stringify({ version: capability.fhirVersion, name: person.name[0].text, title: plan.title, exercises: requests.map(r => r.code.coding[0].code), pains, refusal }));
