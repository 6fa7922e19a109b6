import { Button, InputNumber, Slider } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { hour } from '../clock';
import type { PointLoad, Version } from '../queries';
import { editOf, type Editing } from './useEditing';

/** One more table: done at …; one less: done at … . */
export function TableChoice({
  load,
  version,
  editing,
}: {
  load: PointLoad;
  version: Version;
  editing: Editing | null;
}) {
  const { t } = useTexts('callups');
  const [tables, setTables] = useState(load.tables);
  const choice = load.choices.find((each) => each.tables === tables);
  const numbers = load.choices.map((each) => each.tables);
  const least = Math.min(...numbers, load.tables);
  const most = Math.max(...numbers, load.tables);
  const restricted = version.settings.points[load.point]?.restrictedTables ?? 1;
  return (
    <div className="callup-tables">
      <h3>{t('tables.title')}</h3>
      {most > least && (
        <Slider
          min={least}
          max={most}
          value={tables}
          onChange={setTables}
          marks={Object.fromEntries(numbers.map((number) => [number, String(number)]))}
          ariaLabelForHandle={t('tables.title')}
        />
      )}
      <p className="callup-tables-say" aria-live="polite">
        <strong>{t('tables.count', { count: tables })}</strong>{' '}
        {choice &&
          t('tables.done', {
            finish: hour(choice.finishAt),
            wait: Math.ceil(choice.longestWaitSeconds / 60),
          })}
      </p>
      {choice && choice.outside > 0 && (
        <p className="figure-bad">{t('tables.outside', { count: choice.outside })}</p>
      )}
      <ul className="callup-choices">
        {load.choices.map((each) => (
          <li key={each.tables} className={each.tables === load.tables ? 'callup-own' : undefined}>
            <button
              type="button"
              className="callup-plain"
              onClick={() => {
                setTables(each.tables);
              }}
            >
              <span>{t('tables.count', { count: each.tables })}</span>
              <span>{t('tables.at', { finish: hour(each.finishAt) })}</span>
              <span className="quiet">
                {each.tables === load.tables
                  ? t('tables.own')
                  : t(each.tables > load.tables ? 'tables.sooner' : 'tables.later', {
                      minutes: Math.abs(
                        Math.round((Date.parse(each.finishAt) - Date.parse(load.finishAt)) / 60_000),
                      ),
                    })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t('tables.need', {
          medical: load.need.medical,
          scanners: load.need.scanners,
          keepers: load.need.orderKeepers,
          coveralls: load.need.coveralls,
          masks: load.need.masks,
          tubes: load.tubes,
        })}
      </p>
      {load.restricted > 0 && (
        <div className="callup-restricted-say">
          {t('tables.restricted', { people: load.restricted, tables: restricted })}
          {editing && (
            <InputNumber
              aria-label={t('tables.apart')}
              size="small"
              min={1}
              max={10}
              value={restricted}
              disabled={editing.pending}
              onChange={(number) => {
                if (number && number !== restricted) {
                  editing.edit(editOf('RESTRICTED_TABLES', { point: load.point, number }));
                }
              }}
            />
          )}
        </div>
      )}
      {editing && tables !== load.tables && (
        <Button
          loading={editing.pending}
          onClick={() => {
            editing.edit(editOf('TABLES', { point: load.point, number: tables }));
          }}
        >
          {t('tables.take', { count: tables })}
        </Button>
      )}
    </div>
  );
}
