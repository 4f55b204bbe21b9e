<?php
// Sets the site up as its owner would, with an Editor's account for Dragoman, and prints what Dragoman has to know.
// php install.php FOLDER URL
[, $folder, $url] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);

// The owner of a trial wants no mail.
function wp_new_blog_notification() {}

require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
ob_start();
wp_install('Trial', 'owner', 'owner@blog.example', true, '', wp_generate_password(24));
$editor = wp_insert_user([
    'user_login' => 'dragoman',
    'user_pass' => wp_generate_password(24),
    'user_email' => 'dragoman@blog.example',
    'role' => 'editor',
]);
$made = is_wp_error($editor) ? $editor
    : WP_Application_Passwords::create_new_application_password($editor, ['name' => 'Dragoman']);
ob_end_clean();
if (is_wp_error($made)) {
    fwrite(STDERR, $made->get_error_message() . "\n");
    exit(1);
}
echo "url=$url/\nuser=dragoman\npassword=$made[0]\nversion={$GLOBALS['wp_version']}\n";
