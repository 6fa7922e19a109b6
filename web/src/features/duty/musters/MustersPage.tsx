import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count as grouped } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Figures as Large } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { fitsLine, SHOWS, totals, type Show } from './fits';
import { FormFromLine } from './FormFromLine';
import { MusterSection } from './MusterSection';
import { NamingDialog } from './NamingDialog';
import { PeopleDrawer } from './PeopleDrawer';
import { mustersQuery, type DemandLine, type MusterLine, type Opening } from './queries';
import './musters.css';

/** Who is asked for how many, and how many are named, confirmed and there: one screen. */
export function MustersPage() {
  const { t } = useTexts('duty');
  const mayCall = useMay('MUSTERS_CALL');
  const navigate = useNavigate();
  const query = useQuery(mustersQuery);
  return (
    <Page
      title={t('nav.musters')}
      lead={t('muster.lead')}
      actions={
        mayCall && (
          <Button type="primary" onClick={() => void navigate(paths.newMuster)}>
            {t('muster.call')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ musters, more }) =>
          musters.length === 0 ? (
            <Section>
              <Empty title={t('muster.none')}>{t('muster.none.todo')}</Empty>
            </Section>
          ) : (
            <Board musters={musters} more={more} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Board({ musters, more }: { musters: MusterLine[]; more: boolean }) {
  const { t } = useTexts('duty');
  const [params, setParams] = useSearchParams();
  const [opened, setOpened] = useState<{ line: DemandLine; figure: Opening } | null>(null);
  const [naming, setNaming] = useState<DemandLine | null>(null);
  const [forming, setForming] = useState<DemandLine | null>(null);
  const search = useRef<InputRef>(null);
  const show = SHOWS.find((each) => each === params.get('show')) ?? 'ALL';
  const text = params.get('text') ?? '';
  const choose = (key: string, value: string) => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(key);
        if (value) {
          after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  };
  useSlash(search);
  const mayShow = SHOWS.filter(
    (each) => each !== 'MINE' || musters.some(({ demands }) => demands.some(({ mayName }) => mayName)),
  );
  const found = musters
    .map((each) => ({
      ...each,
      demands: each.demands.filter((line) => fitsLine(line, each, show, text)),
    }))
    .filter(({ demands }) => demands.length > 0);
  return (
    <>
      <Section>
        <TotalFigures lines={found.flatMap(({ demands }) => demands)} />
      </Section>
      <div className="filters">
        <Segmented<Show>
          aria-label={t('muster.show')}
          value={show}
          onChange={(value) => {
            choose('show', value === 'ALL' ? '' : value);
          }}
          options={mayShow.map((value) => ({ value, label: t(`muster.show.${value}`) }))}
        />
        <Input.Search
          ref={search}
          aria-label={t('muster.search')}
          style={{ width: 320, maxWidth: '100%' }}
          allowClear
          placeholder={t('muster.search')}
          defaultValue={text}
          onChange={(event) => {
            choose('text', event.target.value);
          }}
        />
      </div>
      {found.length === 0 && (
        <Section>
          <Empty title={t('muster.noneFits')}>{t('muster.noneFits.todo')}</Empty>
        </Section>
      )}
      <div role="presentation" onKeyDown={move}>
        {found.map((each) => (
          <MusterSection
            key={each.muster.id}
            muster={each}
            open={(line, figure) => {
              setOpened({ line, figure });
            }}
            name={setNaming}
            form={setForming}
          />
        ))}
      </div>
      {more && <p className="quiet">{t('muster.more')}</p>}
      <p className="quiet">{t('muster.keys')}</p>
      {opened && (
        <PeopleDrawer
          line={lineNow(opened.line, musters)}
          figure={opened.figure}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      {naming && (
        <NamingDialog
          line={lineNow(naming, musters)}
          onClose={() => {
            setNaming(null);
          }}
        />
      )}
      {forming && (
        <FormFromLine
          line={forming}
          onClose={() => {
            setForming(null);
          }}
        />
      )}
    </>
  );
}

/** The line that was opened, with its figures as they stand since. */
function lineNow(line: DemandLine, musters: MusterLine[]): DemandLine {
  return musters.flatMap(({ demands }) => demands).find(({ demand }) => demand.id === line.demand.id) ?? line;
}

function TotalFigures({ lines }: { lines: DemandLine[] }) {
  const { t, language } = useTexts('duty');
  const all = totals(lines);
  const asked = grouped(all.asked, language);
  return (
    <>
      <Large
        facts={[
          {
            label: t('muster.asked'),
            value: all.unstated > 0 ? t('atLeast', { value: asked }) : asked,
          },
          { label: t('muster.named'), value: grouped(all.named, language) },
          { label: t('muster.confirmed'), value: grouped(all.confirmed, language) },
          { label: t('muster.present'), value: grouped(all.present, language) },
          {
            label: t('muster.unnamed'),
            value: (
              <span className={all.unnamed > 0 ? 'muster-missing' : undefined}>
                {grouped(all.unnamed, language)}
              </span>
            ),
          },
        ]}
      />
      {all.unstated > 0 && (
        <p className="under-figures quiet">{t('muster.unstated', { count: all.unstated })}</p>
      )}
    </>
  );
}

/** A slash goes to the search, as on many boards. */
function useSlash(search: RefObject<InputRef | null>) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, [role=combobox]');
      if (event.key === '/' && !typing) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [search]);
}

/** Up and down go through one figure of all lines. */
function move(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const from = event.target;
  if (step === 0 || !(from instanceof HTMLElement) || !from.dataset['figure']) {
    return;
  }
  const same = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(`[data-figure="${from.dataset['figure']}"]`),
  ];
  const next = same[same.indexOf(from) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
