// A button to print, where there is script to do it.

const button = document.getElementById("print-now");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => { print(); });
}
