/** The look of the bank's pages: one column, large targets, the system's own fonts, light or dark. */

export const STYLE = `
:root{color-scheme:light dark;--ink:#15212b;--soft:#51616e;--paper:#fff;--ground:#eef2f4;--line:#d3dce2;--accent:#0b5c63;--on-accent:#fff;--tint:#e7f2f2;--bad:#a1260d;--bad-tint:#fdeeea}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef1;--soft:#a3b3bd;--paper:#18222a;--ground:#0f171d;--line:#33424d;--accent:#5cc0c3;--on-accent:#06262a;--tint:#1c3034;--bad:#ffb4a2;--bad-tint:#3a1d18}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,main,footer{width:100%;max-width:30rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;align-items:center;gap:.7rem;padding-top:1.4rem;padding-bottom:1.1rem}
.mark{display:grid;place-items:center;width:2.25rem;height:2.25rem;border-radius:.6rem;background:var(--accent);color:var(--on-accent);font-weight:700;font-size:1.15rem}
.brand{font-weight:650;font-size:1.1rem;letter-spacing:-.01em}
main{background:var(--paper);padding-top:1.5rem;padding-bottom:1.6rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.2;letter-spacing:-.02em}
p{margin:0 0 1rem}
.good{margin:0 0 1.1rem;padding:.7rem .9rem;border-left:.25rem solid var(--accent);border-radius:.3rem;background:var(--tint)}
.entry{margin:0 0 1.3rem;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:.6rem}
.entry h2{padding-bottom:.35rem;font-size:1.1rem}
.entry h2 small{font-weight:400;font-size:.9rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem;margin:0 0 1rem;font-size:.95rem}
dt{color:var(--soft)}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
dd span{display:block}
form.row{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 .7rem}
form.row select{flex:3 1 12rem}
form.row input{flex:1 1 6rem}
form.row button{flex:1 0 9rem}
form.row select,form.row input{min-width:0;min-height:3rem;padding:.5rem .7rem;border:1px solid var(--line);border-radius:.6rem;background:var(--paper);color:var(--ink);font:inherit}
summary{padding:.4rem 0;font-weight:650;cursor:pointer}
main a{color:var(--accent)}
.soft{color:var(--soft)}
.bad{margin:0 0 1.1rem;padding:.7rem .9rem;border-left:.25rem solid var(--bad);border-radius:.3rem;background:var(--bad-tint);color:var(--bad)}
label.field{display:block;margin:0 0 1rem;font-weight:600;font-size:.95rem}
label.field input{display:block;width:100%;margin-top:.35rem;padding:.75rem .85rem;border:1px solid var(--line);border-radius:.6rem;background:var(--paper);color:var(--ink);font:inherit;font-weight:400}
fieldset{margin:0 0 1.3rem;padding:0;border:0;min-width:0}
legend,h2{margin:0;padding:0 0 .5rem;font-size:1rem;font-weight:650}
ul{margin:0 0 1.3rem;padding:0;list-style:none}
li{padding-left:1.5rem;position:relative}
li+li{margin-top:.3rem}
li::before{content:"";position:absolute;left:.2rem;top:.28em;width:.42rem;height:.75rem;border:solid var(--accent);border-width:0 .15rem .15rem 0;transform:rotate(40deg)}
li.not::before{width:.75rem;height:0;top:.72em;left:0;border-color:var(--soft);border-width:0 0 .15rem;transform:none}
.choice{display:flex;align-items:center;gap:.85rem;padding:.7rem .9rem;border:1px solid var(--line);cursor:pointer;margin-top:-1px}
.choice:first-of-type{border-radius:.6rem .6rem 0 0}
.choice:last-of-type{border-radius:0 0 .6rem .6rem}
.choice:only-of-type{border-radius:.6rem}
.choice:has(input:checked){background:var(--tint)}
.choice input{flex:none;width:1.2rem;height:1.2rem;margin:0;accent-color:var(--accent)}
.choice span{min-width:0;overflow-wrap:anywhere;line-height:1.35}
.choice small{display:block;color:var(--soft);font-size:.875rem}
.actions{display:flex;flex-direction:row-reverse;gap:.75rem}
button{flex:1;min-height:3rem;padding:.7rem 1rem;border:1px solid var(--line);border-radius:.6rem;background:transparent;color:var(--ink);font:inherit;font-weight:650;cursor:pointer}
button.main{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
button:hover{filter:brightness(1.07)}
:focus-visible{outline:.18rem solid var(--accent);outline-offset:.15rem}
p.after{margin:1.1rem 0 0;font-size:.9rem}
footer{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;padding-top:1rem;padding-bottom:1.5rem;color:var(--soft);font-size:.875rem}
footer a{color:inherit}
.wide header,.wide main,.wide footer{max-width:56rem}
@media (min-width:34rem){header{padding:3rem 2rem 1.1rem}footer{padding:1rem 2rem 1.5rem}main{border:1px solid var(--line);border-radius:1rem;padding:2rem;box-shadow:0 1px 3px rgb(0 0 0/.06),0 10px 30px rgb(0 0 0/.05)}}
`;
