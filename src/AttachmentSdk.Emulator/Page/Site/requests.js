// The list of recorded requests: asks every second what is new, and leaves alone what a reader has opened.

const pause = 1000;
const most = 200;
const box = document.getElementById('requests');
const list = document.getElementById('list');
const total = document.getElementById('total');
const note = document.getElementById('note');
const filter = document.getElementById('filter');
const clear = document.getElementById('clear');
const noteText = note.textContent;
let tag = '';
let known = 0;

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

// As a reader writes it, unless that hides something.
function decoded(path) {
  try {
    const text = decodeURI(path);
    return /[\p{Cc}\p{Cf}]/u.test(text) ? path : text;
  } catch {
    return path;
  }
}

function line(request) {
  const summary = element('summary', '', '');
  const time = element('time', '', request.time.slice(11, 23));
  time.dateTime = request.time;
  time.title = `${request.time}, by the emulator's clock`;
  summary.append(
    time,
    element('span', 'method', request.method),
    element('span', `status s${String(request.status)[0]}`, request.status),
    element('span', 'operation', request.operation),
  );
  const path = element('span', 'path', decoded(request.path));
  path.title = request.path;
  summary.append(path);
  if (request.fault) {
    summary.append(element('span', 'fault', `fault: ${request.fault}`));
  }
  return summary;
}

function body(request) {
  if (request.bodyLength === 0) {
    return 'No body.';
  }
  return request.body ?? `A body of ${request.bodyLength} bytes, not shown: only short JSON is.`;
}

function entry(request) {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const target = request.query ? `${request.path}?${request.query}` : request.path;
  const details = element('details', '', '');
  details.append(
    line(request),
    element('pre', '', [`${request.method} ${target}`, ...headers, '', body(request)].join('\n')),
  );
  const item = element('li', '', '');
  item.append(details);
  return item;
}

function choose(item) {
  const words = filter.value.toLowerCase().split(/\s+/);
  const text = item.querySelector('summary').textContent.toLowerCase();
  item.hidden = !words.every((word) => text.includes(word));
}

function show(response) {
  if (response.total < known) {
    list.replaceChildren();
    known = 0;
  }
  const added = response.requests.filter((request) => request.number > known).map(entry);
  added.forEach(choose);
  list.prepend(...added);
  while (list.children.length > most) {
    list.lastChild.remove();
  }
  known = response.total;
  total.textContent = response.total;
}

async function refresh() {
  try {
    const response = await fetch('/_emulator/requests', { headers: { 'If-None-Match': tag } });
    if (response.status === 200) {
      show(await response.json());
      tag = response.headers.get('ETag');
    }
    note.textContent = noteText;
  } catch {
    note.textContent = 'The emulator does not respond; it may have been stopped.';
  }
  setTimeout(refresh, pause);
}

filter.addEventListener('input', () => [...list.children].forEach(choose));
clear.addEventListener('click', () => list.replaceChildren());

// Beside the contract there is room for it; above, it would push the contract away.
box.open = matchMedia('(min-width: 1000px)').matches;
refresh();
