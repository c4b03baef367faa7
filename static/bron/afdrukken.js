// Paper shows what is folded up. Where the style sheet cannot do that (print.css), it is opened for as long as it takes.
if (!CSS.supports("selector(details::details-content)")) {
  let geopend = [];
  window.addEventListener("beforeprint", () => {
    geopend = [...document.querySelectorAll("details:not([open], .gebruikersmenu)")];
    for (const deel of geopend) deel.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const deel of geopend) deel.open = false;
  });
}
