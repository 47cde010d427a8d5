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

  const chosen = () => ({chapter: chapter.value, differ: differ.checked ? 'on' : ''});

  const choose = state => {
    chapter.value = known(chapter, state.get('chapter'));
    differ.checked = state.get('differ') === 'on';
  };

  keepInAddress({form, chosen, choose, apply});
})();
