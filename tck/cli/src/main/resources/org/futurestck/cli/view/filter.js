// Shows the rules that fit the search and the filters, and keeps these in the address.
(() => {
  'use strict';
  const form = document.getElementById('filter');
  const found = document.getElementById('found');
  const groups = [...document.querySelectorAll('.group')].map(element =>
    ({element, count: element.querySelector('.count'), open: element.open}));
  const rules = [...document.querySelectorAll('.rule')].map(element => ({
    element,
    data: element.dataset,
    text: [...element.querySelectorAll('.searched')].map(part => part.textContent).join('\n').toLowerCase(),
  }));

  // Without a script a chip leads to its verdict; with one it filters, so it becomes a button.
  const chips = [...document.querySelectorAll('.chip')].map(link => {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = link.className;
    chip.dataset.verdict = link.dataset.verdict;
    chip.append(...link.childNodes);
    chip.setAttribute('aria-pressed', 'false');
    link.replaceWith(chip);
    return chip;
  });
  const pressed = chip => chip.getAttribute('aria-pressed') === 'true';

  const chosen = () => ({
    q: form.elements.q.value.trim(),
    chapter: form.elements.chapter.value,
    level: form.elements.level.value,
    verdict: chips.filter(pressed).map(chip => chip.dataset.verdict).join(','),
  });

  const choose = state => {
    form.elements.q.value = state.get('q') || '';
    for (const name of ['chapter', 'level']) {
      const select = form.elements[name];
      select.value = known(select, state.get(name));
    }
    const verdicts = (state.get('verdict') || '').split(',');
    for (const chip of chips) chip.setAttribute('aria-pressed', String(verdicts.includes(chip.dataset.verdict)));
  };

  let filteredBefore = false;
  const apply = () => {
    const {q, chapter, level, verdict} = chosen();
    const words = q.toLowerCase().split(/\s+/);
    const verdicts = verdict ? verdict.split(',') : [];
    const filtered = Boolean(q || chapter || level || verdict);
    let shown = 0;
    for (const {element, data, text} of rules) {
      const fits = (!chapter || data.chapter === chapter) && (!level || data.level === level)
        && (!verdicts.length || verdicts.includes(data.verdict)) && words.every(word => text.includes(word));
      element.hidden = !fits;
      shown += fits;
    }
    for (const {element, count, open} of groups) {
      const all = element.querySelectorAll('.rule').length;
      const fitting = element.querySelectorAll('.rule:not([hidden])').length;
      element.hidden = fitting === 0;
      // What the reader has unfolded stays so until a filter comes or goes.
      if (filtered || filteredBefore) element.open = filtered || open;
      count.textContent = fitting === all ? all : `${fitting} of ${all}`;
    }
    filteredBefore = filtered;
    form.querySelector('[type=reset]').disabled = !filtered;
    found.textContent = (filtered ? `${shown} of ` : '') + (rules.length === 1 ? '1 rule' : `${rules.length} rules`);
  };

  const changed = keepInAddress({form, chosen, choose, apply});
  form.addEventListener('reset', event => {
    event.preventDefault();
    choose(new URLSearchParams());
    changed();
  });
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(!pressed(chip)));
      changed();
    });
  }
})();
