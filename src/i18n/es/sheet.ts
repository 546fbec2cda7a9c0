/** The Spanish words of the share sheet, which come with it. */
import type { SheetWords } from '../words.ts';

export const sheet: SheetWords = {
  share: {
    title: 'Compartir el mapa',
    pictureCredit: (author) => `Según el artículo de ${author} y las fuentes citadas`,
    shows: (view) => `El enlace mostrará: ${view}.`,
    link: 'Enlace',
    copyLink: 'Copiar el enlace',
    linkCopied: 'Enlace copiado.',
    copyRefused: 'El navegador no ha permitido copiar: el texto está seleccionado, cópielo con el teclado.',
    systemShare: 'Compartir…',
    shareRefused: 'El navegador no ha podido compartir: el enlace de arriba se puede copiar.',
    qr: 'Código QR de este enlace',
    qrTooLong: 'Este enlace es demasiado largo para un código QR: cópielo en su lugar.',
    citation: 'Referencia',
    copyCitation: 'Copiar la referencia',
    citationCopied: 'Referencia copiada.',
    embed: 'Insertar el mapa',
    embedHeight: 'Altura, px',
    embedHeightFault: (value, least, most) =>
      `Altura${value && ` «${value}»`}: se necesita un número entero de ${least} a ${most}; por ahora no hay código.`,
    embedLanguage: 'Idioma',
    embedTheme: 'Tema',
    themeOfReader: 'el del lector',
    themeLight: 'claro',
    themeDark: 'oscuro',
    embedExact: 'encuadrado como aquí',
    embedPreview: 'Vista previa del mapa insertado',
    copyCode: 'Copiar el código',
    codeCopied: 'Código copiado.',
    take: 'Llevarse esta vista',
    png: 'Imagen PNG',
    svg: 'Imagen SVG',
    print: 'Imprimir',
    drawing: 'Se está dibujando la imagen…',
    pictureReady:
      'La imagen está lista; se ha pedido al navegador que la guarde. Si no ha llegado ningún archivo, aquí está:',
    noPng: 'Este navegador no crea PNG, u oculta a las páginas lo que dibuja. El SVG muestra lo mismo:',
    pictureFailed:
      'No se ha podido crear la imagen: el mapa no ha llegado. No se ha perdido nada; inténtelo de nuevo.',
    isUpright: 'La imagen no está inclinada y tiene el norte arriba.',
  },
  citation: {
    article: (author) => `Artículo de ${author}, cartografiado en`,
    title: (title) => `«${title}», Parcours`,
    stop: 'etapa',
    quote: (quote, paragraph, language) =>
      `«${quote}» (párr.\u00a0${paragraph}${language === undefined ? '' : `, en ${language}`})`,
    colon: ':',
  },
  offline: {
    visited: 'Lo que ha abierto también se puede leer sin conexión.',
    whole: 'Todo el mapa está guardado en este navegador y se puede leer sin conexión.',
    keep: (size) => `Guardar todo el mapa para leer sin conexión (${size})`,
    keeping: 'Copia del mapa',
    progress: (size, all) => `${size} de ${all}`,
    stop: 'Cancelar',
    forget: 'Eliminar la copia',
    done: 'Todo el mapa está guardado.',
    stopped: 'La copia se ha cancelado, no ha quedado nada de ella.',
    forgotten: 'La copia se ha eliminado.',
    faults: {
      room: 'Este navegador no tiene espacio suficiente para todo el mapa: no se ha guardado nada más.',
      network:
        'El mapa no ha llegado entero: la red o el sitio no han respondido. No se ha guardado nada más; inténtelo más tarde.',
    },
  },
};
