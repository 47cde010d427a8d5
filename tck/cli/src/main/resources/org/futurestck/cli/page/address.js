// Keeps what a form chooses in the address, and takes it from there. Whoever includes it tells how.
'use strict';
const keepInAddress = ({form, chosen, choose, apply}) => {
  const changed = () => {
    apply();
    const state = new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value));
    history.replaceState(null, '', `#${state}`);
  };

  const arrived = () => {
    const hash = location.hash.slice(1);
    const target = document.getElementById(hash);
    if (hash.includes('=') || hash === '') choose(new URLSearchParams(hash));
    else if (target && target.closest('[hidden]')) choose(new URLSearchParams());
    apply();
  };

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', event => event.preventDefault());
  window.addEventListener('hashchange', arrived);
  form.hidden = false;
  arrived();
  return changed;
};

// What a select may be set to; whatever it has no option for is no choice.
const known = (select, value) => [...select.options].some(option => option.value === value) ? value : '';
