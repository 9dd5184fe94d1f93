// Opens the store while the other files are still on their way.
import { currentPerson, open } from './store.js';

// Where it cannot be opened, whoever asks it for something is told.
if (currentPerson()) open().catch(() => {});
