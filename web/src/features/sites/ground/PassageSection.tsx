import { Form, Input, Radio, Select, Tag } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Section } from '@/shared/ui/Page';
import { PASSAGES, SITES, ZONES, type Passage, type SitePage, type SiteZone } from '../queries';
import { AddButton } from './AddButton';
import { EndButton } from './EndButton';

/** The ways between the zones of a site: clean ones and contaminated ones never cross. */
export function PassageSection({ page }: { page: SitePage }) {
  const { t } = useTexts('sites');
  const siteId = page.line.site.id;
  return (
    <Section
      title={t('passages')}
      actions={
        page.mayKeep && (
          <AddButton label={t('passages.add')}>
            {(close) => <PassageDialog siteId={siteId} onClose={close} />}
          </AddButton>
        )
      }
    >
      <p className="quiet">{t('passages.about')}</p>
      {page.passages.length === 0 ? (
        <Empty title={t('passages.none')} />
      ) : (
        <ul className="site-lines" aria-label={t('passages')}>
          {page.passages.map((each) => (
            <li key={each.id}>
              <Tag color={each.kind === 'CLEAN' ? 'green' : 'volcano'}>{t(`passage.${each.kind}`)}</Tag>
              <strong>{each.name}</strong>
              <span>
                {t(`zone.${each.fromZone}`)} → {t(`zone.${each.toZone}`)}
              </span>
              {page.mayKeep && (
                <EndButton
                  name={each.name}
                  end={() =>
                    api.DELETE('/api/sites/{siteId}/passages/{passageId}', {
                      params: { path: { siteId, passageId: each.id } },
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Values {
  name: string;
  kind: Passage['kind'];
  fromZone: SiteZone;
  toZone: SiteZone;
}

function PassageDialog({ siteId, onClose }: { siteId: string; onClose: () => void }) {
  const { t } = useTexts('sites');
  const [form] = Form.useForm<Values>();
  const adding = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/sites/{siteId}/passages', {
          params: { path: { siteId } },
          body: { id, ...values, name: values.name.trim() },
        }),
      ),
    { refresh: [SITES], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  const zones = ZONES.map((value) => ({ value, label: t(`zone.${value}`) }));
  return (
    <FormDialog<Values>
      title={t('passages.add')}
      lead={t('passages.lead')}
      form={form}
      initialValues={{ kind: 'CLEAN', fromZone: 'OUTSIDE', toZone: 'WORK' }}
      sending={adding}
      onSend={(values) => {
        adding.mutate(values);
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('passage.name')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t('passage.kind')}>
        <Radio.Group options={PASSAGES.map((value) => ({ value, label: t(`passage.${value}`) }))} />
      </Form.Item>
      <div className="site-pairs">
        <Form.Item name="fromZone" label={t('passage.from')} rules={[required]}>
          <Select options={zones} />
        </Form.Item>
        <Form.Item name="toZone" label={t('passage.to')} rules={[required]}>
          <Select options={zones} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
