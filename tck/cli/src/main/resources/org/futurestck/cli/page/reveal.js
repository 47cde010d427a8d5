// Unfolds what a link leads to; the browser does the rest.
(() => {
  'use strict';
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let folded = target.closest('details'); folded; folded = folded.parentElement.closest('details')) folded.open = true;
    target.scrollIntoView();
    if (target.matches('summary')) target.focus({preventScroll: true});
  };
  window.addEventListener('hashchange', reveal);
  reveal();
})();
