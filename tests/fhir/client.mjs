// A client of others (fhir-kit-client) finds a patient's plan, writes a session of it and pain of the day after an earlier one, and finds all of it page by page.
// Arguments: the server's FHIR address, a key, a patient's id, the id of yesterday's session, an id for a new one, and when that began. Writes what it found, as JSON.
import { Client } from 'fhir-kit-client';

const [baseUrl, bearerToken, patient, yesterday, session, began] = process.argv.slice(2);
const canon = 'https://clinicstretch.example/fhir';
const client = new Client({ baseUrl, bearerToken });

const capability = await client.capabilityStatement();
const person = await client.read({ resourceType: 'Patient', id: patient });
const plans = await client.search({ resourceType: 'CarePlan', searchParams: { patient, status: 'active' } });
const plan = plans.entry[0].resource;
const requests = await Promise.all(plan.activity.map(activity => client.resolve({ reference: activity.reference.reference })));

const code = (list, value) => ({ coding: [{ system: `${canon}/CodeSystem/${list}`, code: value }] });
const subject = { reference: `Patient/${patient}` };
const number = (what, value, whole) => ({ resourceType: 'Observation', status: 'final', code: code('observation', what), subject, partOf: [{ reference: whole }], valueQuantity: { value } });
const whole = `urn:uuid:${session}`;
const done = {
  resourceType: 'Procedure', identifier: [{ system: `${canon}/session`, value: session }], basedOn: [{ reference: `CarePlan/${plan.id}` }],
  status: 'completed', code: code('session', 'home-exercise-session'), subject, performedDateTime: began,
};
const transaction = {
  resourceType: 'Bundle', type: 'transaction', entry: [
    { fullUrl: whole, resource: done, request: { method: 'POST', url: 'Procedure' } },
    { resource: number('pain-after', 6, whole), request: { method: 'POST', url: 'Observation' } },
  ],
};
const written = [];
for (let time = 0; time < 2; time++) {
  written.push((await client.transaction({ body: transaction })).entry.map(entry => entry.response.status).join());
}

const nextDay = await client.create({ resourceType: 'Observation', body: number('pain-next-day', 2, `Procedure/${yesterday}`) });
const again = await client.create({ resourceType: 'Procedure', body: done, options: { headers: { 'If-None-Exist': `identifier=${canon}/session|${session}` } } });

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

console.log(JSON.stringify({ version: capability.fhirVersion, name: person.name[0].text, title: plan.title, exercises: requests.map(r => r.code.coding[0].code), pains, refusal, written, said: [nextDay, again].map(outcome => outcome.issue[0].severity) }));
