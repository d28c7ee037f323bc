/** The portal: what was chosen, which page shows, and what the widget told. */
import { useEffect, useState } from 'react';
import type { CaseOpenDetail, Prefill } from 'case-wizard';
import { backends, type Store } from './backends.ts';
import { CasesPage } from './cases-page.tsx';
import { Header } from './header.tsx';
import { goTo, useRoute } from './route.ts';
import { inWords, words, type Lang, type News } from './words.ts';
import { WizardPage } from './wizard-page.tsx';

export function Portal() {
  const route = useRoute();
  const [lang, setLang] = useState<Lang>('en');
  const [account, setAccount] = useState('editions-boreal');
  const [store, setStore] = useState<Store>('server');
  const [unread, setUnread] = useState(0);
  const [news, setNews] = useState<News>();
  const [prefill, setPrefill] = useState<Prefill>();
  const say = words[lang];

  useEffect(() => {
    document.documentElement.lang = `${lang}-CA`;
    document.title = say.portal;
  }, [lang, say]);

  useEffect(() => scrollTo(0, 0), [route.place, route.id]);

  /** An open case belongs to the account and to the place that are left. */
  const leaveCase = (): void => {
    setUnread(0);
    if (route.id !== undefined) goTo('cases');
  };

  const widget = {
    backend: backends[store],
    account,
    lang,
    open(detail: CaseOpenDetail): void {
      if (detail.to === 'new') setPrefill(detail.prefill);
      if (detail.to === 'case') goTo('cases', detail.id);
      else goTo(detail.to === 'new' ? 'new' : 'cases');
    },
    tell: setNews,
  };

  return (
    <>
      <Header
        {...{ lang, account, store, unread, place: route.place }}
        onLang={setLang}
        onAccount={(id) => {
          leaveCase();
          setAccount(id);
        }}
        onStore={(kind) => {
          leaveCase();
          setStore(kind);
        }}
      />
      <main>
        {route.place === '' && (
          <section className="words">
            <h1>{say.homeTitle}</h1>
            <p>{say.homeText}</p>
            <p>{say.homeCases}</p>
            <p className="status" role="status">{news && inWords(news, lang)}</p>
          </section>
        )}
        {route.place === 'cases' && <CasesPage {...widget} title={say.cases} id={route.id} onUnread={setUnread} />}
        {route.place === 'new' && <WizardPage {...widget} title={say.open} prefill={prefill} />}
        {route.place === 'account' && (
          <section className="words">
            <h1>{say.account}</h1>
            <p>{say.accountText}</p>
          </section>
        )}
      </main>
      <footer className="portal-footer">{say.footer}</footer>
    </>
  );
}
