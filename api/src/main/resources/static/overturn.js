// What pages need beyond HTML and htmx: keys, questions before an act, the idle lock, drafts that survive it.
(() => {
    'use strict';
    const body = document.body;
    const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
    const dialog = id => document.getElementById(id);

    // htmx sends the page's token; a part that fails says so
    body.addEventListener('htmx:configRequest', event => {
        event.detail.headers[meta('csrf-header')] = meta('csrf-token');
    });

    // ---- lists by keyboard: j, k, Enter, /, ?
    const rows = () => [...document.querySelectorAll('[data-row]')];
    const move = step => {
        const all = rows();
        if (!all.length) return;
        const at = all.findIndex(row => row.classList.contains('at'));
        const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
        all.forEach(row => row.classList.toggle('at', row === next));
        next.scrollIntoView({ block: 'nearest' });
        next.querySelector('a')?.focus({ preventScroll: true });
    };
    const types = target => target.closest('input, textarea, select, [contenteditable], dialog[open]');
    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || types(event.target)) return;
        if (event.key === 'j') move(1);
        else if (event.key === 'k') move(-1);
        else if (event.key === 'Enter' && event.target === body) document.querySelector('.at a')?.click();
        else if (event.key === '?' && body.dataset.user) dialog('shortcuts').showModal();
        else if (event.key === '/' && document.querySelector('[type=search]')) document.querySelector('[type=search]').focus();
        else return;
        event.preventDefault();
    });
    document.addEventListener('click', event => {
        const opens = event.target.closest('[data-open]');
        if (opens) dialog(opens.dataset.open).showModal();
    });

    // ---- a plain question before what can't be taken back
    document.addEventListener('click', event => {
        const button = event.target.closest('[data-confirm]');
        if (!button || button.dataset.confirmed) return;
        event.preventDefault();
        event.stopPropagation();
        const asked = dialog('confirm');
        asked.querySelector('[data-question]').textContent = button.dataset.confirm;
        asked.returnValue = 'no';
        asked.onclose = () => {
            if (asked.returnValue !== 'yes') return;
            button.dataset.confirmed = 'yes';
            button.click();
            delete button.dataset.confirmed;
        };
        asked.showModal();
    }, true);

    // ---- drafts: what was typed into form[data-draft] is kept in this tab until it was saved
    const OWNER = 'overturn.owner', DRAFT = 'overturn.draft:', LOCKED = 'overturn.locked', ACTIVE = 'overturn.active';
    const drafts = () => Object.keys(sessionStorage).filter(key => key.startsWith(DRAFT));
    const forget = keys => keys.forEach(key => sessionStorage.removeItem(key));
    const keyOf = form => DRAFT + location.pathname + ':' + form.dataset.draft;
    const fieldsOf = form => [...form.elements].filter(field => field.name && !['hidden', 'password', 'submit', 'button', 'file'].includes(field.type));
    const stateOf = form => fieldsOf(form).map(field => ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    const fill = (form, state) => fieldsOf(form).forEach((field, i) => {
        if (['checkbox', 'radio'].includes(field.type)) field.checked = state[i];
        else if (state[i] !== undefined) field.value = state[i];
    });
    const restore = form => {
        const kept = sessionStorage.getItem(keyOf(form));
        const shown = stateOf(form);
        if (kept) {
            const state = JSON.parse(kept).state;
            if (state.length !== shown.length || same(state, shown)) forget([keyOf(form)]);
            else {
                fill(form, state);
                const note = document.createElement('p');
                note.className = 'flash';
                note.setAttribute('role', 'status');
                note.textContent = 'What you typed before is here again; it is not saved yet. ';
                const undo = document.createElement('button');
                undo.type = 'button';
                undo.textContent = 'Discard it';
                undo.onclick = () => { fill(form, shown); forget([keyOf(form)]); note.remove(); };
                note.append(undo);
                form.prepend(note);
            }
        }
        form.addEventListener('input', () => sessionStorage.setItem(keyOf(form), JSON.stringify({ state: stateOf(form) })));
        form.addEventListener('submit', () => {
            const draft = sessionStorage.getItem(keyOf(form));
            if (draft) sessionStorage.setItem(keyOf(form), JSON.stringify({ ...JSON.parse(draft), sent: true }));
        });
    };
    if (body.dataset.user) {
        if (sessionStorage.getItem(OWNER) !== body.dataset.user) forget(drafts()); // another user's
        sessionStorage.setItem(OWNER, body.dataset.user);
        sessionStorage.removeItem(LOCKED);
        if (document.querySelector('[data-done]')) forget(drafts().filter(key => JSON.parse(sessionStorage.getItem(key)).sent));
        document.querySelectorAll('form[data-draft]').forEach(restore);
    } else if (sessionStorage.getItem(LOCKED)) {
        document.querySelectorAll('[data-locked]').forEach(note => { note.hidden = false; });
    }
    document.querySelector('[data-sign-out]')?.addEventListener('submit', () => forget(drafts()));

    // ---- files dropped on a form that takes some
    document.querySelectorAll('form[data-drop]').forEach(form => {
        const input = form.querySelector('input[type=file]');
        form.addEventListener('dragover', event => { event.preventDefault(); form.classList.add('over'); });
        form.addEventListener('dragleave', () => form.classList.remove('over'));
        form.addEventListener('drop', event => {
            event.preventDefault();
            form.classList.remove('over');
            if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; input.focus(); }
        });
    });

    // ---- the contents of a packet: cards are dragged to their place, pages chosen by their pictures
    document.querySelectorAll('[data-exhibits]').forEach(list => {
        const form = document.getElementById(list.dataset.exhibits);
        const cards = () => [...list.querySelectorAll('[data-exhibit]')];
        let dragged = null;
        cards().forEach(card => {
            card.draggable = true;
            card.addEventListener('dragstart', event => {
                if (event.target.closest && event.target.closest('input, textarea')) { event.preventDefault(); return; }
                dragged = card;
                event.dataTransfer.effectAllowed = 'move';
                card.classList.add('dragged');
            });
            card.addEventListener('dragend', () => { card.classList.remove('dragged'); cards().forEach(one => one.classList.remove('over')); dragged = null; });
            card.addEventListener('dragover', event => { if (dragged && dragged !== card) { event.preventDefault(); card.classList.add('over'); } });
            card.addEventListener('dragleave', () => card.classList.remove('over'));
            card.addEventListener('drop', event => {
                if (!dragged || dragged === card) return;
                event.preventDefault();
                const all = cards();
                if (all.indexOf(dragged) < all.indexOf(card)) card.after(dragged); else card.before(dragged);
                form.requestSubmit();
            });
            card.querySelectorAll('input').forEach(field => { // else a drag begins where text is chosen
                field.addEventListener('focus', () => { card.draggable = false; });
                field.addEventListener('blur', () => { card.draggable = true; });
            });
        });
    });
    document.querySelectorAll('form[data-pages]').forEach(form => {
        const field = form.querySelector('[name=pages]');
        form.closest('details').addEventListener('toggle', () => {
            if (form.querySelector('.page-choice')) return;
            const choice = document.createElement('fieldset');
            choice.className = 'page-choice';
            const legend = document.createElement('legend');
            legend.className = 'unseen';
            legend.textContent = 'Pages by their pictures';
            choice.append(legend);
            for (let page = 1; page <= Math.min(Number(form.dataset.count), 60); page++) {
                const label = document.createElement('label');
                const box = document.createElement('input');
                const picture = document.createElement('img');
                box.type = 'checkbox';
                picture.alt = '';
                picture.loading = 'lazy';
                picture.src = form.dataset.pages + page;
                box.addEventListener('change', () => {
                    field.value = [...choice.querySelectorAll('input')].map((one, i) => one.checked ? i + 1 : 0).filter(Boolean).join(', ');
                });
                label.append(box, picture, `Page ${page}`);
                choice.append(label);
            }
            field.closest('.field').after(choice);
        });
    });

    // ---- a rectangle drawn over the picture of a page fills in its form
    document.querySelectorAll('[data-draw]').forEach(sheet => {
        const form = document.getElementById(sheet.dataset.draw);
        const svg = sheet.querySelector('svg');
        const drawn = document.createElementNS(svg.namespaceURI, 'rect');
        drawn.setAttribute('class', 'drawn');
        const names = ['left', 'top', 'width', 'height'];
        const show = box => [['x', box[0]], ['y', box[1]], ['width', box[2]], ['height', box[3]]].forEach(([name, value]) => drawn.setAttribute(name, value));
        const place = event => {
            const page = svg.getBoundingClientRect();
            return [(event.clientX - page.left) / page.width, (event.clientY - page.top) / page.height].map(part => Math.round(Math.min(1, Math.max(0, part)) * 10000));
        };
        const box = (one, other) => [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])];
        let from = null;
        svg.addEventListener('pointerdown', event => { from = place(event); svg.setPointerCapture(event.pointerId); svg.append(drawn); show(box(from, from)); event.preventDefault(); });
        svg.addEventListener('pointermove', event => { if (from) show(box(from, place(event))); });
        svg.addEventListener('pointerup', event => {
            if (!from) return;
            const found = box(from, place(event));
            from = null;
            if (found[2] < 20 || found[3] < 20) { drawn.remove(); return; }
            names.forEach((name, i) => { form.elements[name].value = String(found[i] / 100); });
            (form.elements.reason || form.elements.note).focus();
        });
        form.addEventListener('input', () => {
            const typed = names.map(name => Number(form.elements[name].value.replace(',', '.')) * 100);
            if (typed.every(Number.isFinite)) { svg.append(drawn); show(typed); }
        });
    });

    // ---- rows that are typed: Enter in a field of a row adds the next one
    document.addEventListener('keydown', event => {
        const rows = event.key === 'Enter' && event.target.matches('input') && event.target.closest('[data-rows]');
        if (!rows) return;
        event.preventDefault();
        rows.querySelector(':scope > [data-add]').click();
    });
    body.addEventListener('htmx:afterSettle', () => {
        const next = document.querySelector('[data-focus]');
        if (next) { next.removeAttribute('data-focus'); next.focus(); }
        document.querySelectorAll('.typed .cell').forEach(cell => {
            const field = cell.querySelector('input, select, textarea');
            if (cell.querySelector('.note.error')) field.setAttribute('aria-invalid', 'true');
            else field.removeAttribute('aria-invalid');
        });
    });

    // ---- letters: what is typed is saved, pasted text comes without its looks
    document.querySelectorAll('[data-editor]').forEach(editor => {
        const form = editor.closest('form');
        const html = form.querySelector('[name=html]');
        const copy = () => { html.value = editor.innerHTML; };
        editor.addEventListener('input', () => {
            copy();
            form.dispatchEvent(new Event('change'));
        });
        editor.addEventListener('paste', event => {
            event.preventDefault();
            document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
        });
        form.addEventListener('submit', copy);
        form.querySelectorAll('[data-format]').forEach(button => {
            button.addEventListener('mousedown', event => event.preventDefault()); // keeps what is selected
            button.addEventListener('click', () => { editor.focus(); document.execCommand(button.dataset.format); });
        });
        body.addEventListener('htmx:afterSwap', () => {
            const version = document.querySelector('[data-new-version]');
            if (version) document.querySelectorAll('[data-version]').forEach(field => { field.value = version.value; });
        });
    });

    // ---- the idle lock; what is done in one tab counts for all
    if (body.dataset.user) {
        const WARN_MS = 60_000, ALIVE_MS = 240_000;
        let told = Date.now(), locking = false;
        const idleMs = () => Number(body.dataset.idleSeconds) * 1000;
        const last = () => Number(localStorage.getItem(ACTIVE) || 0);
        const active = () => localStorage.setItem(ACTIVE, String(Date.now()));
        const lock = async () => {
            locking = true;
            sessionStorage.setItem(LOCKED, 'yes');
            body.replaceChildren();
            await fetch('/sign-out', { method: 'POST', redirect: 'manual', headers: { [meta('csrf-header')]: meta('csrf-token'), 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'idle=yes' }).catch(() => {});
            location.reload();
        };
        const tick = () => {
            if (locking) return;
            const idle = Date.now() - last();
            if (idle >= idleMs()) { lock(); return; }
            const warned = dialog('idle');
            if (idle >= idleMs() - WARN_MS && idleMs() > WARN_MS) { if (!warned.open) warned.showModal(); }
            else if (warned.open) warned.close();
            if (idle < ALIVE_MS && Date.now() - told > ALIVE_MS) {
                told = Date.now();
                fetch('/session', { headers: { 'HX-Request': 'true' } }).then(answer => { if (answer.status === 401) location.reload(); }).catch(() => {});
            }
        };
        active();
        ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach(kind => document.addEventListener(kind, active, { passive: true }));
        setInterval(tick, 1000);
    }
})();
