import { useTexts } from '@/shared/i18n';
import { sourceIn } from '@/shared/sources';
import { day, inARow, instant } from '@/shared/time';
import type { OrderVersion } from './queries';
import { firstDay, lastDay, plusDays, stayUntil } from './versions';

/** An order in words that the person understands. */
export function WhatItSays({ version }: { version: OrderVersion }) {
  const { t, language } = useTexts('quarantine');
  const on = (iso: string) => day(iso, language);
  const tested = (start: string, days: number[]) =>
    inARow(
      days.map((each) => t('says.testDay', { day: each, on: on(plusDays(start, each)) })),
      language,
    );
  if (!version.stands) {
    return <p>{t('says.falls')}</p>;
  }
  return (
    <>
      <ul className="order-says">
        <li>{t(`says.why.${version.contactClass}`, { on: on(version.lastExposure) })}</li>
        <li>
          <strong>
            {t(`says.stay.${version.place}`, {
              days: version.stayDays,
              from: on(firstDay(version)),
              until: on(stayUntil(version)),
            })}
          </strong>
        </li>
        {version.dueAt && version.place === 'SITE' && (
          <li>{t('says.due', { at: instant(version.dueAt, language) })}</li>
        )}
        {version.homeDays > 0 && (
          <li>{t('says.home', { days: version.homeDays, until: on(lastDay(version)) })}</li>
        )}
        {version.testDays.length > 0 && (
          <li>{t('says.tests', { days: tested(version.lastExposure, version.testDays) })}</li>
        )}
        {version.homeTestDays.length > 0 && (
          <li>{t('says.homeTests', { days: tested(stayUntil(version), version.homeTestDays) })}</li>
        )}
        {version.doubleSample && <li>{t('says.double')}</li>}
      </ul>
      <p className="quiet">
        {t('says.source', {
          edition: t(`edition.${version.edition}`, { defaultValue: version.edition }),
          rule: sourceIn(language, version.rule),
        })}
      </p>
    </>
  );
}
