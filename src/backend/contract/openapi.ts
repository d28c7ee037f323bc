/** The REST contract as an OpenAPI 3.1 document: from it alone a backend can be written, in any language. */
import type { Lang } from '../../model/words.ts';
import { casePaths } from './case-paths.ts';
import { caseSchemas } from './case-schemas.ts';
import { detailSchemas } from './detail-schemas.ts';
import type { Document, PathItem, Paths } from './document.ts';
import { enrolmentPaths } from './enrolment-paths.ts';
import { enrolmentSchemas } from './enrolment-schemas.ts';
import { inLanguage, type Told } from './in-language.ts';
import { introduction } from './introduction.ts';
import { listPaths } from './list-paths.ts';
import { shared, sharedParameters } from './parameters.ts';
import { presetSchemas } from './preset-schemas.ts';
import { refusalAnswers, refusalSchemas } from './refusals.ts';
import { said } from './schema.ts';
import { sendingPaths } from './sending-paths.ts';
import { sendingSchemas } from './sending-schemas.ts';
import { sessionPaths } from './session-paths.ts';
import { sessionSchemas } from './session-schemas.ts';
import { sharedSchemas } from './shared-schemas.ts';
import { uploadPaths } from './upload-paths.ts';

/** In the order in which a member meets them. */
const parts: readonly Paths[] = [sessionPaths, uploadPaths, sendingPaths, listPaths, casePaths, enrolmentPaths];

function allPaths(): Paths {
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of parts.flatMap((part) => Object.entries(part))) {
    const before = paths[path];
    paths[path] = { ...before, ...item, parameters: before?.parameters ?? [...(item.parameters ?? []), shared('AcceptLanguage')] };
  }
  return paths;
}

const document: Document = {
  openapi: '3.1.0',
  info: {
    title: said('Case backend', 'Système de gestion de cas'),
    version: '1.0.0',
    summary: said(
      'What a society’s server answers, so that its members can open and follow cases.',
      'Ce que répond le serveur d’une société pour que ses membres puissent ouvrir et suivre des cas.',
    ),
    description: introduction,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [
    {
      url: '/api',
      description: said('Wherever you like: the page names it as `endpoint`.', 'Où vous voulez\u00a0: la page la nomme par `endpoint`.'),
    },
  ],
  tags: [
    { name: 'session', description: said('Who is there', 'Qui est là') },
    { name: 'uploads', description: said('Confirmed files', 'Fichiers confirmés') },
    { name: 'sending', description: said('Opening a case', 'Ouvrir un cas') },
    { name: 'list', description: said('The cases of an account', 'Les cas d’un compte') },
    { name: 'case', description: said('An open case', 'Un cas ouvert') },
    { name: 'stream', description: said('As it happens', 'Au fil des événements') },
    { name: 'enrolment', description: said('The company’s CRM', 'La GRC de l’entreprise') },
  ],
  paths: allPaths(),
  components: {
    schemas: {
      ...sessionSchemas,
      ...sendingSchemas,
      ...caseSchemas,
      ...detailSchemas,
      ...enrolmentSchemas,
      ...presetSchemas,
      ...sharedSchemas,
      ...refusalSchemas,
    },
    parameters: sharedParameters,
    responses: refusalAnswers,
  },
};

export type OpenApi = Told<Document>;

export const openapi = (lang: Lang): OpenApi => inLanguage(document, lang);
