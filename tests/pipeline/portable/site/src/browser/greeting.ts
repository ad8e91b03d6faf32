class Greeting extends HTMLElement {
  connectedCallback(): void {
    this.textContent = this.dataset.name ?? '';
  }
}

customElements.define('wm-greeting', Greeting);
