/** Configurations for web servers. Made by each build, because the policy holds hashes of the pages' inline parts. */
import { FOR_ANY_PAGE, type Hosted, IMMUTABLE, REVALIDATED, securityHeaders } from './security.ts';

/** Media types, by file ending, that older servers do not know. */
const TYPES = {
  geojson: 'application/geo+json',
  gpx: 'application/gpx+xml',
  kml: 'application/vnd.google-earth.kml+xml',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv; charset=utf-8',
};

const COMPRESSED = Object.values(TYPES)
  .map((type) => type.split(';')[0]!)
  .join(' ');

/** Folder in which the configurations look for the site, below its base: `/srv/parcours/maps/kim/index.html`. */
export const SERVER_ROOT = '/srv/parcours';

/** The stories that have folders below the site's own, each with its own answer to unknown addresses. */
const below = (base: string, storyBases: string[]): string[] => storyBases.filter((story) => story !== base);

/** A line for each, with its end. */
const each = (names: string[], line: (name: string) => string): string =>
  names.map((name) => `${line(name)}\n`).join('');

/** A server block for nginx, for its `http` context. */
export const nginxFile = ({
  base,
  storyBases,
  hashedFolders,
  hashes,
}: Hosted): string => `# nginx: copy the site to ${SERVER_ROOT}${base}
map $uri $parcours_cache {
${each(hashedFolders, (folder) => `  ~^${base}${folder} "${IMMUTABLE}";`)}  default "${REVALIDATED}";
}
map $uri $parcours_for_any_page {
${each(storyBases, (story) => `  ${story}${FOR_ANY_PAGE} "*";`)}  default "";
}
server {
  listen 8080;
  root ${SERVER_ROOT};
  index index.html;
  absolute_redirect off;
  error_page 404 ${base}404.html;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml ${COMPRESSED};
  gzip_vary on;
${securityHeaders(hashes)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  add_header Cache-Control $parcours_cache always;
  add_header Access-Control-Allow-Origin $parcours_for_any_page always;
  location = ${base}_headers { return 404; }
${each(below(base, storyBases), (story) => `  location ${story} { error_page 404 ${story}404.html; }`)}${Object.entries(
  TYPES,
)
  .map(([ending, type]) => `  location ~ \\.${ending}$ { types { } default_type "${type}"; }`)
  .join('\n')}
}
`;

function notFoundInCaddy(base: string, stories: string[]): string {
  if (stories.length === 0) return `\t\trewrite * ${base}404.html\n`;
  const handle = (paths: string, folder: string): string =>
    `\t\thandle${paths} {\n\t\t\trewrite * ${folder}404.html\n\t\t}\n`;
  return [...stories.map((story) => handle(` ${story}*`, story)), handle('', base)].join('');
}

/** A site for Caddy. */
export const caddyFile = ({
  base,
  storyBases,
  hashedFolders,
  hashes,
}: Hosted): string => `# Caddy: copy the site to ${SERVER_ROOT}${base}
:8080 {
	root * ${SERVER_ROOT}
	encode gzip
	header {
${securityHeaders(hashes)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
	}
	@kept {
		path ${hashedFolders.map((folder) => `${base}${folder}*`).join(' ')}
		file
	}
	header @kept Cache-Control "${IMMUTABLE}"
	@asked {
		not {
			path ${hashedFolders.map((folder) => `${base}${folder}*`).join(' ')}
			file
		}
	}
	header @asked Cache-Control "${REVALIDATED}"
${Object.entries(TYPES)
  .map(([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"`)
  .join('\n')}
${storyBases.map((story) => `\theader ${story}${FOR_ANY_PAGE} Access-Control-Allow-Origin "*"\n`).join('')}	@private path ${base}_headers
	error @private 404
	file_server
	handle_errors {
${notFoundInCaddy(base, below(base, storyBases))}		file_server
	}
}
`;
