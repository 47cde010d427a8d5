// Shows the rules of a chapter, or those where subjects differ, and keeps the choice in the address.
(() => {
  'use strict';
  const form = document.getElementById('filter');
  const {chapter, differ} = form.elements;
  const found = document.getElementById('found');
  const rows = [...document.querySelectorAll('.row')];
  const chapters = [...document.querySelectorAll('.chapter')];

  const apply = () => {
    for (const part of chapters) {
      let shown = 0;
      for (const row of part.querySelectorAll('.row')) {
        row.hidden = differ.checked && row.dataset.differs !== 'true';
        shown += !row.hidden;
      }
      part.hidden = shown === 0 || (chapter.value !== '' && part.dataset.chapter !== chapter.value);
    }
    const count = rows.filter(row => !row.closest('[hidden]')).length;
    found.textContent = count === rows.length ? `${count} rules` : `${count} of ${rows.length} rules`;
  };

  const changed = () => {
    apply();
    const state = new URLSearchParams();
    if (chapter.value) state.set('chapter', chapter.value);
    if (differ.checked) state.set('differ', 'on');
    history.replaceState(null, '', `#${state}`);
  };

  const choose = state => {
    const wanted = state.get('chapter') || '';
    chapter.value = [...chapter.options].some(option => option.value === wanted) ? wanted : '';
    differ.checked = state.get('differ') === 'on';
  };

  const arrived = () => {
    const hash = location.hash.slice(1);
    const target = document.getElementById(hash);
    if (hash.includes('=') || hash === '') choose(new URLSearchParams(hash));
    else if (target && target.closest('[hidden]')) choose(new URLSearchParams());
    apply();
    if (target) target.scrollIntoView();
  };

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', event => event.preventDefault());
  window.addEventListener('hashchange', arrived);
  form.hidden = false;
  arrived();
})();
