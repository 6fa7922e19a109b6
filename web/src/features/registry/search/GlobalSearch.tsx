import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStatedPurpose } from '@/shared/api/purpose';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useDebounced } from '@/shared/ui/useDebounced';
import { useWords } from '@/shared/words';
import { searchQuery } from './queries';
import { GROUPS, hitsOf } from './results';

const PER_KIND = 5;

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Search from anywhere: `/` goes to it, arrows choose, Enter opens the choice, or the page of all results.
 * Without a stated purpose the server leaves people out: typing must not open a dialog.
 */
export function GlobalSearch() {
  const { t } = useTexts('registry');
  const word = useWords();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  const purpose = useStatedPurpose();
  const { data: found } = useQuery(searchQuery(q, 'ALL', PER_KIND, purpose));

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener('keydown', focus);
    return () => {
      document.removeEventListener('keydown', focus);
    };
  }, []);

  const hits = q && found ? hitsOf(found, word, (year) => t('people.bornIn', { year })) : [];
  const groups = GROUPS.map((group) => ({
    label: t(`search.${group}`),
    options: hits
      .filter((hit) => hit.group === group)
      .map((hit) => ({ value: hit.to, label: <HitLine name={hit.name} detail={hit.detail} /> })),
  })).filter((group) => group.options.length > 0);
  const all = { value: paths.search(typed.trim()), label: t('search.all', { q: typed.trim() }) };

  const open = (to: string) => {
    setTyped('');
    input.current?.blur();
    void navigate(to);
  };
  return (
    <AutoComplete
      className="global-search"
      value={typed}
      options={typed.trim() ? [...groups, all] : []}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'search-popup' } }}
      onChange={(value: string) => {
        setTyped(value.startsWith('/') ? typed : value);
      }}
      onSelect={(to: string) => {
        open(to);
      }}
    >
      <Input
        ref={input}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd aria-hidden="true">/</kbd>}
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        placeholder={t('search.placeholder')}
        onPressEnter={(event) => {
          const choosing = event.currentTarget.getAttribute('aria-activedescendant');
          if (typed.trim() && !choosing) {
            open(paths.search(typed.trim()));
          }
        }}
      />
    </AutoComplete>
  );
}

function HitLine({ name, detail }: { name: string; detail: string }) {
  return (
    <span className="hit">
      <span>{name}</span>
      <span className="quiet">{detail}</span>
    </span>
  );
}
