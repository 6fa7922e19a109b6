import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { cityLocal } from '../clock';
import { isOn, planKey, type PlanView, type Settings, type Version } from '../queries';
import { useWorded } from '../useWorded';
import { editOf, type Editing } from './useEditing';

/** What somebody decides; the rest is worked out anew from it, around what was set by hand. */
export function SettingsForm({
  view,
  version,
  editing,
}: {
  view: PlanView;
  version: Version;
  editing: Editing;
}) {
  const { t } = useTexts('callups');
  const words = useWorded();
  const [settings, set] = useState<Settings>(version.settings);
  const change = (part: Partial<Settings>) => {
    set((before) => ({ ...before, ...part }));
  };
  const planId = view.plan.id;
  const running = useSubmission(
    (id, input: { fromVersionId: string; settings: Settings }) =>
      body(api.POST('/api/callups/{planId}/runs', { params: { path: { planId } }, body: { id, ...input } })),
    { refresh: [planKey(planId)] },
  );
  return (
    <Section title={t('settings.title')}>
      <p className="quiet">{t('settings.lead')}</p>
      <Form layout="vertical" className="callup-settings">
        <Form.Item label={t('settings.start')} htmlFor="callup-start">
          <input
            id="callup-start"
            type="datetime-local"
            className="date-field"
            step={900}
            value={cityLocal(settings.startAt)}
            onChange={({ target }) => {
              if (target.value) {
                change({ startAt: cityInstant(target.value) });
              }
            }}
          />
        </Form.Item>
        <Form.Item label={t('settings.end')} htmlFor="callup-end">
          <input
            id="callup-end"
            type="datetime-local"
            className="date-field"
            step={900}
            value={cityLocal(settings.endAt)}
            onChange={({ target }) => {
              if (target.value) {
                change({ endAt: cityInstant(target.value) });
              }
            }}
          />
        </Form.Item>
        <Form.Item label={t('settings.telephone')} htmlFor="callup-telephone">
          <Input
            id="callup-telephone"
            inputMode="tel"
            maxLength={40}
            value={settings.telephone ?? ''}
            onChange={({ target }) => {
              change({ telephone: target.value.trim() || null });
            }}
          />
        </Form.Item>
        {version.ground.areas.length === 0 && (
          <Form.Item label={t('settings.teams')} htmlFor="callup-teams" extra={t('settings.auto')}>
            <InputNumber
              id="callup-teams"
              min={0}
              max={50}
              value={settings.doorTeams}
              onChange={(doorTeams) => {
                change({ doorTeams: doorTeams ?? 0 });
              }}
            />
          </Form.Item>
        )}
        {settings.points.length <= 6 &&
          settings.points.map((point, index) => (
            <Form.Item
              // a point has no name of its own that could not be another's
              key={`point-${String(index)}`}
              label={t('settings.tables', { point: words(point.name) })}
              htmlFor={`callup-tables-${String(index)}`}
              extra={t('settings.auto')}
            >
              <InputNumber
                id={`callup-tables-${String(index)}`}
                min={0}
                max={60}
                value={point.tables}
                onChange={(tables) => {
                  change({
                    points: settings.points.map((each, at) =>
                      at === index ? { ...each, tables: tables ?? 0 } : each,
                    ),
                  });
                }}
              />
            </Form.Item>
          ))}
        <Form.Item label={t('settings.heat')}>
          <Checkbox
            checked={settings.heat}
            onChange={({ target }) => {
              change({ heat: target.checked });
            }}
          >
            {t('settings.heatHint')}
          </Checkbox>
        </Form.Item>
        {version.ground.areas.length > 0 && (
          <Form.Item label={t('figure.points')}>
            <Checkbox
              checked={settings.points.length === 0}
              onChange={({ target }) => {
                change({ points: target.checked ? [] : version.settings.points });
              }}
            >
              {t('settings.points')}
            </Checkbox>
          </Form.Item>
        )}
        {settings.pins.length > 0 && (
          <Form.Item label={t('settings.pins')}>
            <Checkbox
              checked={false}
              onChange={() => {
                change({ pins: [] });
              }}
            >
              {t('settings.unpin', { count: settings.pins.length })}
            </Checkbox>
          </Form.Item>
        )}
      </Form>
      <div className="callup-publish-acts">
        <Button
          type="primary"
          disabled={isOn(view.run)}
          loading={running.isPending}
          onClick={() => {
            running.mutate({ fromVersionId: version.id, settings });
          }}
        >
          {t('settings.solve')}
        </Button>
        {version.ground.areas.length === 0 && (
          <Button
            disabled={settings.startAt === version.settings.startAt}
            loading={editing.pending}
            onClick={() => {
              editing.edit(editOf('START', { to: settings.startAt }));
            }}
          >
            {t('settings.shift')}
          </Button>
        )}
      </div>
      <ProblemAlert error={running.error} />
    </Section>
  );
}
