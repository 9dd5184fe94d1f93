// Offers the app on the page of today, where script runs, and lets the phone keep its files meanwhile.
import { register } from './worker/register.js';

for (const offer of document.querySelectorAll('[data-app-offer]')) /** @type {HTMLElement} */ (offer).hidden = false;
if (matchMedia('(display-mode: standalone)').matches) location.replace('/me/app');
register();
