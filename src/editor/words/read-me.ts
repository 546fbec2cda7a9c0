/** What stands beside a site in its zip, for whoever puts it on a host: a file in each of the editor's languages. */

const en = `THE SITE OF YOUR MAP

site/      the site itself
hosting/   configurations for the web servers nginx and Caddy; they are not part of the site


To look at it

  Pages of a site do not open from a disk. With Python on your computer, type in this folder
      python3 -m http.server --directory site
  and open http://localhost:8000/. (It must have been made for the path /, as it is unless you named an address.)


To put it on a host

  Copy all that is in site/ to your web space, to the address that you named in the editor. If you named none, that is the
  root of a domain: https://example.org/. For another path, name the address in the editor and take the site again.
  Any host of static files serves: no database, no programs, no keys.
  - Netlify, Cloudflare Pages: drop the folder site/ there. They read its file _headers.
  - GitHub Pages: put the contents of site/ into the repository, with an empty file named .nojekyll beside them.
  - Your own server: hosting/nginx.conf and hosting/Caddyfile show how.


What is simpler in it than in a site from the command line

  - The ground below your story is a map of the whole world, coarse where one zooms in.
  - It brings no fonts for scripts beyond the Latin letters of western Europe, basic Cyrillic and a few Korean syllables:
    readers see other letters in the fonts of their own devices.
  - Addresses in the preview images of links are absolute only if you named the site's address.

  A finer map, which is cut for the places of your story, and the fonts for all its letters come with Parcours itself
  (Node 20.19 or later). In its folder, type
      npm run build -- --story PATH/TO/site/story.geojson --site https://example.org
  The site is then in the folder dist/.
`;

const fr = `LE SITE DE VOTRE CARTE

site/      le site lui-même
hosting/   configurations pour les serveurs nginx et Caddy ; elles ne font pas partie du site


Pour le regarder

  Les pages d’un site ne s’ouvrent pas depuis un disque. Avec Python sur votre ordinateur, tapez dans ce dossier
      python3 -m http.server --directory site
  et ouvrez http://localhost:8000/. (Il doit avoir été fait pour le chemin /, comme il l’est si vous n’avez nommé aucune
  adresse.)


Pour le mettre en ligne

  Copiez tout le contenu de site/ sur votre espace web, à l’adresse que vous avez nommée dans l’éditeur. Si vous n’en avez
  nommé aucune, c’est la racine d’un domaine : https://example.org/. Pour un autre chemin, nommez l’adresse dans l’éditeur
  et emportez le site à nouveau.
  Tout hébergement de fichiers statiques convient : ni base de données, ni programmes, ni clés.
  - Netlify, Cloudflare Pages : déposez-y le dossier site/. Ils lisent son fichier _headers.
  - GitHub Pages : mettez le contenu de site/ dans le dépôt, avec un fichier vide nommé .nojekyll à côté.
  - Votre propre serveur : hosting/nginx.conf et hosting/Caddyfile montrent comment.


Ce qui y est plus simple que dans un site fait en ligne de commande

  - Le fond de votre récit est une carte du monde entier, grossière quand on s’approche.
  - Il n’apporte pas de polices au-delà des lettres latines d’Europe de l’Ouest, du cyrillique de base et de quelques
    syllabes coréennes : les lecteurs voient les autres lettres dans les polices de leurs appareils.
  - Les adresses des images d’aperçu des liens ne sont absolues que si vous avez nommé l’adresse du site.

  Une carte plus fine, taillée pour les lieux de votre récit, et les polices de toutes ses lettres viennent avec Parcours
  lui-même (Node 20.19 ou plus récent). Dans son dossier, tapez
      npm run build -- --story CHEMIN/VERS/site/story.geojson --site https://example.org
  Le site est alors dans le dossier dist/.
`;

/** Name of the file -> its text. */
export const readMes = { 'READ-ME.txt': en, 'LISEZ-MOI.txt': fr };
