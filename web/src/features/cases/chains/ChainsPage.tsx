import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { Rows } from '@/shared/ui/Rows';
import { ChainPicture } from './ChainPicture';
import { chainsQuery, type Chains } from './queries';
import '../cases.css';

/** Chains of transmission: a picture, the same as a list, and what they say together. */
export function ChainsPage() {
  const { t } = useTexts('cases');
  const [search] = useSearchParams();
  const [area, setArea] = useState<Picked | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const query = useQuery(
    chainsQuery({ ...(area ? { areaId: area.id } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }),
  );
  return (
    <Page title={t('nav.chains')} lead={t('chains.lead')}>
      <div className="chain-filter">
        <AreaPicker label={t('chains.area')} value={area} onChange={setArea} />
        <label>
          {t('chains.from')}{' '}
          <Input
            type="date"
            value={from}
            onChange={(event) => {
              setFrom(event.target.value);
            }}
          />
        </label>
        <label>
          {t('chains.to')}{' '}
          <Input
            type="date"
            value={to}
            onChange={(event) => {
              setTo(event.target.value);
            }}
          />
        </label>
      </div>
      <Loaded query={query} rows={8}>
        {(chains) =>
          chains.links.length === 0 ? (
            <Empty title={t('chains.none')}>{t('chains.noneWhy')}</Empty>
          ) : (
            <>
              <Section title={t('chains.picture')}>
                {chains.links.every((link) => !link.source) && <p className="notice">{t('chains.single')}</p>}
                <SurenessKey />
                <ChainPicture chains={chains} chosen={search.get('case')} />
              </Section>
              <Together chains={chains} />
              <ChainList chains={chains} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function SurenessKey() {
  const { t } = useTexts('cases');
  return (
    <ul className="chain-key" aria-hidden="true">
      {(['CONFIRMED', 'LIKELY', 'POSSIBLE'] as const).map((sureness) => (
        <li key={sureness}>
          <svg width="34" height="10">
            <path d="M0,5 H34" className={`chain-edge ${sureness.toLowerCase()}`} />
          </svg>
          {t(`sureness.${sureness}`)}
        </li>
      ))}
    </ul>
  );
}

function Together({ chains: { generations, serial } }: { chains: Chains }) {
  const { t } = useTexts('cases');
  const days = (value: number | null | undefined) => (value == null ? '–' : value.toFixed(1));
  return (
    <Section title={t('chains.generations')}>
      <Rows
        label={t('chains.generations')}
        rows={generations}
        rowKey={(each) => String(each.generation)}
        columns={[
          {
            key: 'generation',
            title: t('chains.generation'),
            render: (each) => t('chains.generationOf', { generation: each.generation }),
          },
          { key: 'cases', title: t('chains.cases'), number: true, render: (each) => each.cases },
          { key: 'infected', title: t('chains.infected'), number: true, render: (each) => each.infected },
          {
            key: 'reproduction',
            title: t('chains.reproduction'),
            number: true,
            render: (each) => each.reproduction.toFixed(2),
          },
        ]}
      />
      <p className="quiet">{t('chains.late')}</p>
      <p>
        <strong>{t('chains.serial')}</strong>{' '}
        {serial.pairs === 0
          ? t('chains.serialNone')
          : t('chains.serialOf', {
              mean: days(serial.mean),
              deviation: days(serial.deviation),
              shortest: serial.shortest ?? '–',
              longest: serial.longest ?? '–',
              count: serial.pairs,
            })}
      </p>
    </Section>
  );
}

function ChainList({ chains: { links } }: { chains: Chains }) {
  const { t, language } = useTexts('cases');
  const numbers = new Map(links.map((link) => [link.caseId, link.number]));
  return (
    <Section title={t('chains.list')}>
      <Rows
        label={t('chains.list')}
        rows={links}
        rowKey={(link) => link.caseId}
        columns={[
          {
            key: 'case',
            title: t('chains.case'),
            render: (link) => (
              <RouterLink to={paths.case(link.caseId)} className="case-number">
                {link.number}
              </RouterLink>
            ),
          },
          {
            key: 'day',
            title: t('chains.day'),
            render: (link) =>
              link.onsetKnown
                ? day(link.day, language)
                : t('chains.sampledDay', { day: day(link.day, language) }),
          },
          { key: 'area', title: t('cases.area'), render: (link) => link.areaName ?? t('notStated') },
          {
            key: 'generation',
            title: t('chains.generation'),
            number: true,
            render: (link) => link.generation,
          },
          {
            key: 'source',
            title: t('chains.source'),
            render: (link) =>
              link.source ? (
                <>
                  <RouterLink to={paths.case(link.source)}>{numbers.get(link.source)}</RouterLink>
                  {link.sureness && <span className="quiet"> {t(`sureness.${link.sureness}`)}</span>}
                </>
              ) : (
                '–'
              ),
          },
          { key: 'exposure', title: t('chains.exposure'), render: (link) => link.exposure ?? '–' },
          { key: 'infected', title: t('chains.infected'), number: true, render: (link) => link.infected },
        ]}
      />
    </Section>
  );
}
