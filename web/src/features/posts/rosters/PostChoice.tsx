import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { useWorded } from '../worded';
import type { Standing } from '../list/queries';
import { byCounty, type County } from './staffing';

interface Props {
  posts: Standing[];
  value?: string[];
  onChange?: (postIds: string[]) => void;
}

/** Choose posts one by one, by county, or all. Works as a form's field. */
export function PostChoice({ posts, value = [], onChange }: Props) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const [text, setText] = useState('');
  const chosen = new Set(value);
  const wanted = text.trim().toLowerCase();
  const set = (ids: string[], on: boolean) => {
    onChange?.(on ? [...new Set([...value, ...ids])] : value.filter((id) => !ids.includes(id)));
  };
  const found = byCounty(posts.filter(({ post }) => words(post.name).toLowerCase().includes(wanted)));
  if (posts.length === 0) {
    return <Empty title={t('posts.none')}>{t('posts.none.todo')}</Empty>;
  }
  return (
    <div>
      <div className="filters">
        <Button
          onClick={() => {
            set(
              posts.map(({ post }) => post.id),
              true,
            );
          }}
        >
          {t('plan.allPosts', { count: posts.length })}
        </Button>
        <Button
          disabled={value.length === 0}
          onClick={() => {
            onChange?.([]);
          }}
        >
          {t('plan.noPosts')}
        </Button>
        {/* nothing is wrong with what is searched for */}
        <Form.Item noStyle validateStatus="">
          <Input.Search
            aria-label={t('plan.searchPosts')}
            placeholder={t('plan.searchPosts')}
            style={{ width: 260, maxWidth: '100%' }}
            allowClear
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        </Form.Item>
        <span aria-live="polite">{t('plan.chosen', { count: value.length })}</span>
      </div>
      <div className="county-posts">
        {found.map((county) => (
          <OneCounty key={county.name} county={county} chosen={chosen} set={set} />
        ))}
      </div>
    </div>
  );
}

interface CountyProps {
  county: County;
  chosen: ReadonlySet<string>;
  set: (ids: string[], on: boolean) => void;
}

function OneCounty({ county: { name, posts }, chosen, set }: CountyProps) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const ids = posts.map(({ post }) => post.id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <fieldset className="county">
      <legend>
        <Checkbox
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={(event) => {
            set(ids, event.target.checked);
          }}
        >
          <strong>{name}</strong>{' '}
          <span className="quiet">{t('plan.chosenOf', { count, total: ids.length })}</span>
        </Checkbox>
      </legend>
      <ul>
        {posts.map(({ post, otherAreaName }) => (
          <li key={post.id}>
            <Checkbox
              checked={chosen.has(post.id)}
              onChange={(event) => {
                set([post.id], event.target.checked);
              }}
            >
              {words(post.name)}
              {otherAreaName && <span className="quiet"> {t('posts.shared')}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
