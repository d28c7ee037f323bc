/** What all pages share: the language, the account, where cases are kept, and what the widget has told. */
import type { CaseErrorDetail, CaseOpenDetail, CaseSubmittedDetail, CaseUnreadDetail, Prefill } from 'case-wizard';
import { browserBackend } from 'case-wizard/backends/browser';
import { restBackend } from 'case-wizard/backends/rest';
import { computed, ref, shallowRef, watch } from 'vue';
import { useRouter } from 'vue-router';
import { texts, type Texts } from './words';

const backends = {
  server: restBackend({ endpoint: '/api' }),
  browser: browserBackend({ name: 'harbour-music' }),
};

export const lang = ref<keyof typeof texts>('en');
export const words = computed(() => texts[lang.value]);

export const account = ref('editions-boreal');
export const store = ref<keyof typeof backends>('server');
export const backend = computed(() => backends[store.value]);

/** Cases with something unread, for the badge; unknown again with another account or place. */
export const unread = ref(0);
watch([account, store], () => (unread.value = 0));

/** Kept as what was told, not as a text: it is read in either language. */
const news = shallowRef<(words: Texts) => string>();
export const status = computed(() => news.value?.(words.value));

/** What the next case begins with; the wizard takes it once. */
let prefill: Prefill | undefined;
export const takePrefill = (): Prefill | undefined => {
  const taken = prefill;
  prefill = undefined;
  return taken;
};

/** What both elements tell alike. */
export function useWidgetEvents() {
  const router = useRouter();
  return {
    /** The widget asks to go somewhere: the address takes it there. */
    onOpen(event: CustomEvent<CaseOpenDetail>): void {
      const { detail } = event;
      // After its receipt the wizard begins a new case by itself.
      if (detail.to === 'new' && router.currentRoute.value.name === 'new') return;
      event.preventDefault();
      if (detail.to === 'new') prefill = detail.prefill;
      void router.push(detail.to === 'case' ? { name: 'cases', params: { id: detail.id } } : { name: detail.to === 'new' ? 'new' : 'cases' });
    },
    onSubmitted({ detail }: CustomEvent<CaseSubmittedDetail>): void {
      news.value = ({ received }) => received(detail.reference);
    },
    onUnread({ detail }: CustomEvent<CaseUnreadDetail>): void {
      unread.value = detail.unread;
    },
    onExpired(): void {
      news.value = ({ expired }) => expired;
    },
    onError({ detail }: CustomEvent<CaseErrorDetail>): void {
      news.value = ({ failed }) => failed(detail.code);
    },
  };
}
