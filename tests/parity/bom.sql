select 1 as bom;
