// What the phone keeps, in IndexedDB: for each person their bundle, their journal and their outbox. Nothing here is ever in Cache Storage.

const NAME = 'clinicstretch';
const VERSION = 1;

/** @type {Promise<IDBDatabase>|null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
export function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('people', { keyPath: 'person' });
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('person', 'person');
      db.createObjectStore('journal', { keyPath: 'sessionId' }).createIndex('person', 'person');
      db.createObjectStore('steps', { keyPath: 'number', autoIncrement: true }).createIndex('sessionId', 'sessionId');
      db.createObjectStore('settings', { keyPath: 'name' });
    };
    request.onsuccess = () => {
      // Another tab with a newer version must not wait for this one.
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      request.result.onclose = () => { opened = null; };
      resolve(request.result);
    };
    request.onerror = () => { opened = null; reject(asFull(request.error)); };
  });
  return opened;
}

/**
 * One transaction. What `work` returns is answered after the transaction has been written to the disk.
 * @template T
 * @param {string[]} stores
 * @param {'readonly'|'readwrite'} mode
 * @param {(stores: (name: string) => IDBObjectStore) => Promise<T>|T} work  May await requests of this transaction only.
 * @returns {Promise<T>}  Rejects with {code: 'full'} when the phone has no room left.
 */
export async function transact(stores, mode, work) {
  const db = await open();
  const transaction = db.transaction(stores, mode, { durability: 'strict' });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(undefined);
    transaction.onabort = () => reject(asFull(transaction.error));
  });
  done.catch(() => {});
  let answer;
  try {
    answer = await work(name => transaction.objectStore(name));
  } catch (error) {
    try { transaction.abort(); } catch { /* It is over already. */ }
    throw asFull(error);
  }
  await done;
  return answer;
}

/**
 * @param {IDBRequest} request
 * @returns {Promise<any>}
 */
export function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The full disk under its own code; any other error as it is. @param {any} error */
function asFull(error) {
  return error?.name === 'QuotaExceededError' ? { code: 'full' } : error ?? new Error('The store was closed.');
}

// Who the phone shows: known at once and in every tab, which IndexedDB is not.
const CURRENT = 'clinicstretch.person';

/** @returns {string|null} */
export const currentPerson = () => localStorage.getItem(CURRENT);

/** @param {string|null} person */
export function showPerson(person) {
  if (person) localStorage.setItem(CURRENT, person);
  else localStorage.removeItem(CURRENT);
}

/**
 * @param {string} person
 * @returns {Promise<{person: string, bundle: import('./bundle.js').Bundle, keptAt: number}|undefined>}
 */
export const keptFor = person => transact(['people'], 'readonly', stores => keptIn(stores, person));

/** The same within a transaction. @param {(name: string) => IDBObjectStore} stores @param {string} person @returns {ReturnType<typeof keptFor>} */
export const keptIn = (stores, person) => result(stores('people').get(person));

/** @param {{person: string, bundle: import('./bundle.js').Bundle, keptAt: number}} kept */
export const keep = kept => transact(['people'], 'readwrite', stores => result(stores('people').put(kept)));

/** @param {string} name */
export const setting = name => transact(['settings'], 'readonly', stores => result(stores('settings').get(name)));

/** @param {{name: string, [key: string]: any}} value */
export const putSetting = value => transact(['settings'], 'readwrite', stores => result(stores('settings').put(value)));

/**
 * Forgets everything of one person. Others who use this phone keep theirs.
 * @param {string} person
 */
export const wipe = person => transact(['people', 'outbox', 'journal', 'steps'], 'readwrite', async stores => {
  stores('people').delete(person);
  for (const id of await result(stores('outbox').index('person').getAllKeys(person))) stores('outbox').delete(id);
  for (const id of await result(stores('journal').index('person').getAllKeys(person))) {
    stores('journal').delete(id);
    for (const step of await result(stores('steps').index('sessionId').getAllKeys(id))) stores('steps').delete(step);
  }
});
