import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Select } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useWorded } from '../worded';

export type Helpers = Schema<'PlanHelpers'>;

export const NO_HELPERS: Helpers = { reportedIn: false, volunteers: false, teamIds: [] };

export function isNobody({ reportedIn, volunteers, teamIds }: Helpers): boolean {
  return !reportedIn && !volunteers && teamIds.length === 0;
}

/** By which a form looks again at what hangs on them. */
export const HELPER_FIELDS = (['reportedIn', 'volunteers', 'teamIds'] as const).map((name) => [
  'helpers',
  name,
]);

/** The fields `helpers` of a form: on whom beside staff a roster draws. */
export function HelpersChoice() {
  const { t } = useTexts('posts');
  const words = useWorded();
  const teams = useQuery({ queryKey: ['teams'], queryFn: () => body(api.GET('/api/teams')) });
  const standing = (teams.data ?? []).filter(({ team }) => !team.end);
  return (
    <>
      {(['reportedIn', 'volunteers'] as const).map((ground) => (
        <Form.Item key={ground} name={['helpers', ground]} valuePropName="checked" noStyle>
          <Checkbox className="helpers-ground">
            {t(`helpers.${ground}`)} <span className="quiet">{t(`helpers.${ground}.note`)}</span>
          </Checkbox>
        </Form.Item>
      ))}
      <div className="narrow-form">
        <Form.Item name={['helpers', 'teamIds']} label={t('helpers.teams')}>
          <Select
            mode="multiple"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            loading={teams.isFetching}
            placeholder={t('helpers.teams.choose')}
            notFoundContent={
              teams.isError ? t('problem.unreachable') : teams.data ? t('helpers.teams.none') : null
            }
            options={standing.map(({ team, organizationName, members }) => ({
              value: team.id,
              label: words(team.name),
              detail: `${organizationName} · ${String(members)}`,
            }))}
            optionRender={({ data }) => (
              <span className="picker-option">
                {data.label}
                <span className="quiet">{data.detail}</span>
              </span>
            )}
          />
        </Form.Item>
      </div>
    </>
  );
}
