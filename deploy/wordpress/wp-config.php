<?php
// Of the WordPress that run.sh starts, and of no other: it answers on the loopback address alone, and asks nobody.
define('DB_NAME', 'trial');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('TRIAL_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', getenv('TRIAL_URL'));
define('WP_SITEURL', getenv('TRIAL_URL'));
// Application passwords are for TLS, or for a machine of one's own.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
