/** The header: the ways through the portal, and what a member may choose on every page. */
import type { Store } from './backends.ts';
import { addressOf, type Place } from './route.ts';
import { words, type Lang } from './words.ts';

const accounts = [
  { id: 'editions-boreal', name: 'Éditions Boréal' },
  { id: 'studio-nordique', name: 'Studio Nordique' },
];

interface Props {
  readonly lang: Lang;
  readonly account: string;
  readonly store: Store;
  readonly unread: number;
  readonly place: Place;
  readonly onLang: (lang: Lang) => void;
  readonly onAccount: (id: string) => void;
  readonly onStore: (store: Store) => void;
}

export function Header({ lang, account, store, unread, place, onLang, onAccount, onStore }: Props) {
  const say = words[lang];
  const other = lang === 'en' ? 'fr' : 'en';
  const links: readonly (readonly [Place, string])[] = [
    ['', say.home],
    ['cases', say.cases],
    ['new', say.open],
    ['account', say.account],
  ];
  return (
    <header className="portal-header">
      <p className="portal-name">{say.portal}</p>
      <nav>
        {links.map(([to, label]) => (
          <a key={to} href={addressOf(to)} aria-current={to === place ? 'page' : undefined}>
            {label}
            {to === 'cases' && <> <span id="badge">{unread > 0 && `(${unread})`}</span></>}
          </a>
        ))}
      </nav>
      <div className="choices">
        <label>
          {say.actingFor}
          <select value={account} onChange={(event) => onAccount(event.target.value)}>
            {accounts.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
        <label>
          {say.store}
          <select value={store} onChange={(event) => onStore(event.target.value === 'browser' ? 'browser' : 'server')}>
            <option value="server">{say.server}</option>
            <option value="browser">{say.browser}</option>
          </select>
        </label>
        <button type="button" lang={`${other}-CA`} onClick={() => onLang(other)}>{say.otherLang}</button>
      </div>
    </header>
  );
}
