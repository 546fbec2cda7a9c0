import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import '../../shared/page.css';
import { colors, view } from '#data/story.json';
import countriesUrl from '#countries';
import placesUrl from '#data/places.geojson?url';
import routeUrl from '#data/route.geojson?url';

const map = L.map('map').setView([view.center[1], view.center[0]], view.zoom256);
const json = (url) => fetch(url).then((r) => r.json());
const pending = [json(countriesUrl), json(routeUrl), json(placesUrl)];
const add = async () => {
  const [countries, route, places] = await Promise.all(pending);
  L.geoJSON(countries, {
    style: { color: colors.border, weight: 1, fillColor: colors.land, fillOpacity: 1 },
  }).addTo(map);
  L.geoJSON(route, { style: { color: colors.route, weight: 3 } }).addTo(map);
  L.geoJSON(places, {
    pointToLayer: (f, at) =>
      L.circleMarker(at, { radius: 8, color: '#fff', weight: 2, fillColor: colors.place, fillOpacity: 1 }),
    onEachFeature: (f, layer) =>
      layer.bindPopup(`<div class="excerpt"><h2>${f.properties.name}</h2><p>${f.properties.text}</p></div>`),
  }).addTo(map);
};
add();
