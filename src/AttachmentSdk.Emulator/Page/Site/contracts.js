// A tab for each contract; Swagger UI renders it when the tab is opened for the first time.

const tabs = document.getElementById('tabs');
const panels = document.getElementById('contracts');
const scheme = 'accessToken';

async function contracts() {
  const response = await fetch('/_emulator/contracts');
  return response.json();
}

function render(contract, panel) {
  const ui = SwaggerUIBundle({
    url: contract.url,
    domNode: panel.appendChild(document.createElement('div')),
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    tryItOutEnabled: true,
    validatorUrl: null,
    onComplete: () => ui.preauthorizeApiKey(scheme, contract.accessToken),
    responseInterceptor: async (response) => {
      // A renewal makes the old token invalid.
      const now = (await contracts()).find((each) => each.name === contract.name);
      ui.preauthorizeApiKey(scheme, now.accessToken);
      return response;
    },
  });
}

function add(contract) {
  const tab = document.createElement('button');
  const panel = document.createElement('div');
  tab.textContent = contract.title;
  tab.id = `tab-${contract.name}`;
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', contract.name);
  panel.id = contract.name;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', tab.id);
  tabs.append(tab);
  panels.append(panel);
  const open = () => {
    for (const [other, page] of views) {
      other.setAttribute('aria-selected', other === tab);
      page.hidden = page !== panel;
    }
    if (!panel.firstChild) {
      render(contract, panel);
    }
  };
  tab.addEventListener('click', () => {
    history.replaceState(null, '', `#${contract.name}`);
    open();
  });
  views.push([tab, panel]);
  return { name: contract.name, open };
}

const views = [];
const all = (await contracts()).map(add);
(all.find((each) => `#${each.name}` === location.hash) ?? all[0]).open();
