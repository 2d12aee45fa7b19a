# ruff: noqa: E501 - markup in one line, as servers print it
"""Pages that a program draws, empty ones, parking pages, and walls of services.

Whole sources: what stands around them is what tells them apart.
"""

NEEDS_BROWSER = {
    "Vue": "<title>เทศบาล</title><div id='app'></div><script src='/js/app.4f2.js'></script>",
    "React": "<title>News</title><noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div><script src='/static/js/main.js'></script>",
    "Angular": "<title>e-Service</title><app-root></app-root><script src='runtime.js' type='module'></script><script src='main.js' type='module'></script>",
    "Angular loading": "<title>e-Service</title><app-root>Loading...</app-root><script src='main.js'></script>",
    "Next without data": "<div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>{\"props\":{},\"page\":\"/news/[id]\"}</script>",
    "Next with data": "<div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"pageProps\":{\"news\":{\"title\":\"ประกาศผู้ชนะ\",\"date\":\"2026-01-05\"}}},\"page\":\"/news/[id]\"}</script>",
    "Nuxt": "<div id='__nuxt'></div><script>window.__NUXT__={}</script><script src='/_nuxt/x.js'></script>",
    "Flutter": "<title>sommut</title><script src='flutter_bootstrap.js' async></script>",
    "Svelte": "<div style='display:contents'><script>__sveltekit_x={base:''}; import('/_app/start.js')</script></div>",
    "Ember": "<title>Portal</title><meta name='portal/config/environment' content='%7B%7D'><script src='/assets/vendor.js'></script>",
    "noscript in Thai": "<div id='main'></div><noscript>กรุณาเปิดใช้งาน JavaScript เพื่อใช้งานเว็บไซต์นี้</noscript><script src='a.js'></script>",
    "skeleton": "<div id='app'><div class='skeleton'></div><div class='skeleton'></div></div><script src='a.js'></script>",
    "ajax": "<div id='content'></div><script src='/jquery.js'></script><script>$('#content').load('/api/news/12');</script>",
    "document.write": "<script>document.write(unescape('%3Ch1%3E'));</script>",
    "GWT": "<title>GIS</title><iframe src=\"javascript:''\" id='__gwt_historyFrame' style='width:0;height:0'></iframe><script src='gis/gis.nocache.js'></script>",
    "Blazor": "<app>Loading...</app><script src='_framework/blazor.webassembly.js'></script>",
    "spinner": "<div class='spinner'></div><p>กรุณารอสักครู่...</p><script src='/b.js'></script>",
    "SPA with a foot": "<div id='app'></div><footer>© 2569 เทศบาล</footer><script src='/a.js'></script>",
    "jump to another page": "<script>window.location.href='/th/news/detail/12';</script>",
    "frameset": "<frameset rows='80,*'><frame src='top.html'><frame src='main.html'></frameset>",
    "refresh elsewhere": "<meta http-equiv='refresh' content='0; url=/th/news/12'>",
}  # fmt: skip

FRAMED = {
    "Vue": "<div id='app'></div><script src='/js/app.4f2.js'></script><script>new Vue({el:'#app'})</script>",
    "mount of a module": "<div id='root'></div><script type='module' src='/assets/index-4f.js'></script>",
    "fetched": "<div id='news-detail'></div><script>fetch('/api/news/12').then(r=>r.json()).then(d=>{document.getElementById('news-detail').innerHTML=d.html})</script>",
    "jQuery load": "<div id='showdata'></div><script>$('#showdata').load('ajax_detail.php?id=12')</script>",
    "custom element": "<app-news-detail></app-news-detail><script src='main.js' type='module'></script>",
    "Vue template": "<div id='app' v-cloak><h2>{{ news.title }}</h2><p>{{ news.detail }}</p></div><script src='/vue.js'></script>",
    "Angular template": "<div ng-app='n' ng-controller='c'><h2>{{item.title}}</h2><span>{{item.date | date}}</span></div><script src='/angular.js'></script>",
    "spinner": "<div id='root'><div class='spinner-border'></div><span>Loading...</span></div><script src='/app.js'></script>",
    "loading in Thai": "<div id='detail'>กำลังโหลดข้อมูล...</div><script>loadDetail(12)</script>",
    "skeleton": "<div class='skeleton'></div><div class='skeleton'></div><script src='/app.js'></script>",
    "noscript": "<div id='view'></div><noscript>กรุณาเปิดใช้งาน JavaScript เพื่อดูข้อมูล</noscript><script src='/view.js'></script>",
    "labels of a template": "<h2 id='news_title'></h2><p>วันที่ประกาศ <span id='news_date'></span></p><div id='news_body'></div><script>$.get('/api/12',function(d){$('#news_body').html(d.body);$('#news_title').text(d.title)})</script>",
}  # fmt: skip

BLANK = {
    "nothing": "<html><head></head><body></body></html>",
    "title only": "<html><head><title>เทศบาลตำบลสมมุติ</title></head><body></body></html>",
    "spaces": "<html><body>&nbsp;&nbsp;<p></p><br></body></html>",
    "empty cells": "<table><tr><td>&nbsp;</td><td></td></tr></table>",
    "statistics only": "<html><head><title>x</title><script async src='https://www.googletagmanager.com/gtag/js?id=G-1'></script><script>window.dataLayer=[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','G-1');</script></head><body></body></html>",
    "old statistics only": "<body><script>var _gaq=_gaq||[];_gaq.push(['_setAccount','UA-1']);</script></body>",
    "counter of visits": "<body><script src='https://www.stats.in.th/track.js'></script></body>",
    "facebook pixel": "<body><script>!function(f,b,e){}(window,document);fbq('init','1');fbq('track','PageView');</script><noscript><img src='https://www.facebook.com/tr?id=1'></noscript></body>",
    "empty with a style": "<style>body{margin:0}</style><div class='container'></div>",
    "comment only": "<!-- เริ่มเนื้อหา --><!-- จบเนื้อหา -->",
    "cookie script": "<body><script>document.cookie='lang=th';</script></body>",
    "jquery and an empty body": "<html><head><script src='/js/jquery.min.js'></script><script src='/js/bootstrap.min.js'></script></head><body></body></html>",
    "beacon of Cloudflare": "<body><script defer src='https://static.cloudflareinsights.com/beacon.min.js' data-cf-beacon='{}'></script></body>",
}  # fmt: skip

PARKED = {
    "script of a lander": "<html><head><script>window.onload=function(){window.location.href='/lander'}</script></head><body></body></html>",
    "sedo": "<html><body><script src='https://img.sedoparking.com/js/main.js'></script></body></html>",
    "parkingcrew": "<html><body><script src='//parkingcrew.net/jsparkcaf.php'></script><noscript>Enable JavaScript</noscript></body></html>",
    "bodis": "<html><body><div id='target' style='opacity: 0'></div><script>window.park = 'eyJ1dWlkIjoi';</script><script src='/bXYz.js'></script></body></html>",
    "cloudfront": "<html><head><script src='//d38psrni17bvxu.cloudfront.net/themes/x.js'></script></head><body></body></html>",
    "afternic": "<script>window.location.replace('https://www.afternic.com/forsale/sommut.example?traffic_id=x')</script>",
    "refresh to a seller": "<meta http-equiv='refresh' content='0;url=https://www.hugedomains.com/domain_profile.cfm?d=sommut'>",
    "dan": "<script>location.href='https://dan.com/buy-domain/sommut.example';</script>",
    "words": "<title>sommut.example</title><h1>sommut.example</h1><p>This domain is for sale. Make an offer.</p>",
    "frame of a seller": "<frameset><frame src='https://sedo.com/search/details/?domain=sommut.example&origin=parking'></frameset>",
    "noscript of parking": "<title>sommut.example</title><script src='https://pxlgnpgecom-a.akamaihd.net/browserjs'></script><script src='https://www.google.com/adsense/domains/caf.js'></script><noscript>This page requires JavaScript</noscript>",
    "adsense for domains": "<html><body><script src='https://www.google.com/adsense/domains/caf.js'></script><div id='tc'></div></body></html>",
    "wsimg": "<html><head><title>sommut.example</title><script src='https://img1.wsimg.com/parking-lander/static/js/main.js'></script></head><body><div id='root'></div></body></html>",
    "links": "<title>sommut.example</title><div>Related Searches</div><a href='/?q=1'>Online Courses</a><a href='/?q=2'>Hotel Deals</a>",
    "in Thai": "<h1>โดเมนนี้หมดอายุ</h1><p>กรุณาติดต่อผู้ให้บริการจดทะเบียนเพื่อต่ออายุ</p>",
    "namecheap": "<title>Registrant WHOIS contact information verification</title><script src='https://parkingpage.namecheap.com/x.js'></script><div id='root'></div>",
    "expired refresh": "<meta http-equiv='refresh' content='0; url=https://expired.registrar.example/?domain=sommut.example'>",
    "redirect script of a zone": "<script>window.location='http://ww1.sommut.example/?subid1=2026';</script>",
}  # fmt: skip

SOCIAL = {
    "facebook login": ("https://www.facebook.com/login/?next=x", "<title>Facebook</title><h2>เข้าสู่ระบบ Facebook</h2><form><input name='email'><input type='password' name='pass'></form>"),
    "facebook unavailable": ("https://www.facebook.com/sommut/posts/12", "<h2>เนื้อหานี้ไม่พร้อมใช้งานในขณะนี้</h2><p>เมื่อเกิดเหตุการณ์นี้ขึ้น มักเป็นเพราะเจ้าของแชร์เนื้อหานั้นกับผู้คนกลุ่มเล็กๆ เปลี่ยนแปลงผู้ที่สามารถเห็นได้ หรือมีการลบไปแล้ว</p>"),
    "facebook not found": ("https://www.facebook.com/nope", "<title>ไม่พบหน้า</title><h1>ไม่พบหน้านี้</h1><p>ลิงก์ที่คุณติดตามอาจเสียหรือหน้าอาจถูกลบไปแล้ว</p>"),
    "facebook English": ("https://m.facebook.com/story.php?id=1", "<p>The page you requested cannot be displayed right now. It may be temporarily unavailable, the link you clicked on may be broken or expired.</p>"),
    "facebook shell": ("https://www.facebook.com/sommut", "<div id='mount'></div><script>requireLazy([])</script>"),
    "facebook shell titled": ("https://www.facebook.com/sommut", "<title>เทศบาลตำบลสมมุติ</title><meta property='og:title' content='เทศบาลตำบลสมมุติ'><div></div><script>x</script>"),
    "facebook error": ("https://www.facebook.com/sommut", "<title>Error</title><h1>Sorry, something went wrong.</h1><p>We're working on getting this fixed as soon as we can.</p><a href='/'>Go back</a>"),
    "facebook unsupported": ("https://www.facebook.com/unsupportedbrowser", "<h1>Update Your Browser</h1><p>You’re using a web browser that isn’t supported by Facebook. To get a better experience, go to one of these sites and get the latest version of your preferred browser:</p>"),
    "instagram login": ("https://www.instagram.com/accounts/login/?next=/p/1/", "<title>Login • Instagram</title><div id='react-root'></div><script>x</script>"),
    "instagram gone": ("https://www.instagram.com/p/1/", "<h2>Sorry, this page isn't available.</h2><p>The link you followed may be broken, or the page may have been removed.</p>"),
    "instagram shell": ("https://www.instagram.com/p/1/", "<title>Instagram</title><div id='splash-screen'></div><script>x</script>"),
    "LINE login": ("https://access.line.me/oauth2/v2.1/login?returnUri=x", "<h1>LINE</h1><form><input name='tid'><input type='password' name='tpasswd'></form>"),
    "LINE gone": ("https://page.line.me/sommut", "<h1>404</h1><p>Page not found</p>"),
    "LINE friend": ("https://line.me/R/ti/p/@sommut", "<title>Add LINE Friend</title><p>Scan the QR code to add this account as a friend</p>"),
    "LINE user missing": ("https://line.me/ti/g/abc", "<p>ไม่พบผู้ใช้</p>"),
    "tiktok": ("https://www.tiktok.com/@sommut/video/1", "<p>Video currently unavailable</p><script>x</script>"),
    "x": ("https://x.com/sommut/status/1", "<noscript><p>JavaScript is not available.</p></noscript><p>Something went wrong, but don’t fret — let’s give it another shot.</p>"),
    "x missing": ("https://twitter.com/sommut", "<p>This account doesn’t exist</p><p>Try searching for another.</p>"),
    "fb.watch": ("https://fb.watch/abc/", "<h2>วิดีโอนี้ไม่พร้อมใช้งานอีกต่อไป</h2><p>วิดีโอนี้อาจถูกลบไปแล้ว หรือคุณอาจไม่มีสิทธิ์รับชม</p>"),
    "linkedin": ("https://www.linkedin.com/authwall?x=1", "<h1>Join LinkedIn</h1><form><input name='email'></form>"),
}  # fmt: skip
