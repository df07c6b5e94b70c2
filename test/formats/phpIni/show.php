<?php
var_dump(get_cfg_var('own.key'), get_cfg_var('own.bare'), get_cfg_var('own.url'));
