/** Popups and drag over the inline SVG: what the floor and the hybrid both start with. */
export function makeFloor(places) {
  const svg = document.getElementById('drawing');
  const popup = makePopup(document.getElementById('pop'), places);
  let moved = [0, 0];
  let grip = null;
  const openDot = ({ target }) => {
    if (!target.dataset.id) return false;
    const box = target.getBoundingClientRect();
    popup.show(target.dataset.id, box.x + box.width / 2, box.y - 8);
    return true;
  };
  svg.addEventListener('click', (event) => openDot(event) || popup.hide());
  svg.addEventListener('keydown', (event) => event.key === 'Enter' && openDot(event));
  svg.addEventListener('pointerdown', ({ clientX, clientY }) => {
    grip = [clientX - moved[0], clientY - moved[1]];
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!grip) return;
    moved = [clientX - grip[0], clientY - grip[1]];
    svg.style.transform = `translate(calc(-50% + ${moved[0]}px),calc(-50% + ${moved[1]}px))`;
    popup.hide();
  });
  addEventListener('pointerup', () => {
    grip = null;
  });
  return { popup, moved: () => moved };
}

function makePopup(element, places) {
  return {
    show: (id, x, y) => {
      const { name, text } = places.find((place) => place.id === id);
      element.innerHTML = `<h2>${name}</h2><p>${text}</p>`;
      element.style.left = `${x}px`;
      element.style.top = `${y}px`;
      element.hidden = false;
    },
    hide: () => {
      element.hidden = true;
    },
  };
}
