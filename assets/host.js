// For the page that embeds a chart: sets the frame's height when the chart tells it. 
// Only our own frames are heard: the sender must be a frame's window, its origin that of the frame's address (or "null", for a sandboxed one).
addEventListener('message',function(e){var d=e.data,h=d&&d.source==='technet'&&d.type==='height'&&+d.height;if(h>=50&&h<=6000)document.querySelectorAll('iframe').forEach(function(f){if(f.contentWindow===e.source&&(e.origin==='null'||e.origin===new URL(f.src).origin))f.style.height=Math.ceil(h)+'px'})})
