import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { hour } from '../clock';
import type { PlanView, Version } from '../queries';

/** Every version that there was; none is ever lost. */
export function Versions({ view, version }: { view: PlanView; version: Version }) {
  const { t, language } = useTexts('callups');
  return (
    <Section title={t('versions.title')}>
      <ol className="callup-versions" reversed>
        {view.versions.map((line) => (
          <li key={line.id} className={line.id === version.id ? 'callup-own' : undefined}>
            <strong>{t('versions.number', { number: line.number })}</strong>{' '}
            {line.edit ? t(`edit.${line.edit.kind}`) : t(`origin.${line.origin}`)}{' '}
            <span className="quiet">{instant(line.madeAt, language)}</span>{' '}
            {t('versions.finish', { finish: hour(line.finishAt) })}{' '}
            {line.breaches > 0 && <Tag color="orange">{t('breaches.count', { count: line.breaches })}</Tag>}
            {view.inForce === line.id && <Tag color="green">{t('published')}</Tag>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
