package org.xanesj.app;

