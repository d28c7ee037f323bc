/** One society's APIs: what its members' pages talk to, and what its staff desk does. */
import { Hono } from 'hono';
import type { Preset } from '../../src/model/preset.ts';
import { staffDesk } from './cases/staff-desk.ts';
import type { Database } from './database/database.ts';
import { enrolmentApi } from './enrolment/enrolment-api.ts';
import { fileApi } from './file-api.ts';
import type { FileStore } from './files/file-store.ts';
import { followingApi } from './following-api.ts';
import { memberApi } from './member-api.ts';
import type { NewsFeed } from './news-feed.ts';
import type { Seal } from './seal.ts';
import type { Society } from './societies.ts';
import { staffApi } from './staff-api.ts';

export interface SocietyApis {
  readonly society: Society;
  readonly db: Database;
  readonly files: FileStore;
  readonly seal: Seal;
  readonly now: () => Date;
  readonly feed: NewsFeed;
  readonly preset?: Preset;
}

export function societyApis({ society, db, files, seal, now, feed, preset }: SocietyApis): Hono {
  const apis = new Hono();
  apis.route('/api', fileApi({ db, society, files, now, wanted: preset?.attachments.maxSize }));
  apis.route('/api', followingApi({ db, society, seal, now, feed }));
  apis.route('/api', enrolmentApi({ db, society, now }));
  apis.route('/api', memberApi({ db, society, seal, now, preset }));
  apis.route('/staff-api', staffApi(staffDesk(db, seal, now, society)));
  return apis;
}
