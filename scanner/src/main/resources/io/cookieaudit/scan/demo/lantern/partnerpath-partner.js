// PartnerPath, an invented affiliate network. It remembers through which partner a visitor came.
document.cookie = 'pp_click=direct; Max-Age=2592000; Path=/; Secure; SameSite=Lax';
