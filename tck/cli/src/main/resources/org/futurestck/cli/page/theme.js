// Lets the reader choose between light and dark; without a choice the system's own holds.
(() => {
  'use strict';
  const button = document.getElementById('theme');
  const root = document.documentElement;
  const dark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const label = () => { button.textContent = dark() ? 'Light' : 'Dark'; };
  const remembered = () => {
    // A page opened from a file may not be allowed to remember anything.
    try { return localStorage.getItem('theme'); } catch (refused) { return null; }
  };
  const remember = theme => {
    try { localStorage.setItem('theme', theme); } catch (refused) { /* The choice holds for this page alone. */ }
  };
  const chosen = remembered();
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    remember(root.dataset.theme);
    label();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
  label();
  button.hidden = false;
})();
